"""INSERT ... ON CONFLICT, as SQLite and PostgreSQL have it."""

from .dml import Insert as _Insert
from .selectable import Alias


class Insert(_Insert):
    # What follows the values: (target, {column: value} or None for nothing, condition).
    _on_conflict = None

    @property
    def excluded(self):
        """The row that could not be inserted."""
        return Alias(self.table, "excluded").c

    def on_conflict_do_nothing(self, constraint=None, index_elements=None, index_where=None):
        return self._in_conflict(constraint, index_elements, index_where, None, None)

    def on_conflict_do_update(self, constraint=None, index_elements=None, index_where=None, set_=None, where=None):
        if self._names_target and (constraint is None) is (index_elements is None):
            raise ValueError(
                "Either constraint or index_elements, but not both, must be specified unless DO NOTHING"
            )
        if not isinstance(set_, dict) and not hasattr(set_, "items"):
            raise ValueError("set parameter must be a non-empty dictionary or a ColumnCollection such as the `.c.`"
                             " collection of a Table object")
        if not set_:
            raise ValueError("set parameter dictionary must not be empty")
        return self._in_conflict(constraint, index_elements, index_where, dict(set_.items()), where)

    # Whether an update must say which conflict it means.
    _names_target = False

    def _in_conflict(self, constraint, elements, index_where, values, where):
        copied = self._copy()
        copied._on_conflict = (constraint, elements, index_where, values, where)
        return copied


def conflict_text(renderer, insert):
    from .statements import _value_text, condition_text

    if getattr(insert, "_on_conflict", None) is None:
        return ""
    constraint, elements, index_where, values, where = insert._on_conflict
    text = " ON CONFLICT"
    if constraint is not None:
        text += f" ON CONSTRAINT {renderer.quote(getattr(constraint, 'name', constraint))}"
    elif elements is not None:
        names = [each if isinstance(each, str) else each.__clause_element__().name if hasattr(each, "__clause_element__")
                 else each.name for each in elements]
        text += f" ({', '.join([renderer.quote(name) for name in names])})"
        if index_where is not None:
            text += f" WHERE {condition_text(renderer, [index_where])}"
    elif values is not None:
        text += " "
    if values is None:
        return text + " DO NOTHING"
    given = insert._by_column(values)
    settings = [(column, given[column]) for column in insert.table.c if column in given]
    written = [f"{renderer.quote(column.name)} = {_value_text(renderer, column, value, None)}" for column, value in settings]
    text += f" DO UPDATE SET {', '.join(written)}"
    return text if where is None else f"{text} WHERE {condition_text(renderer, [where])}"
