from .. import exc
from .elements import ClauseElement
from .operations import coerce, expect_condition


class UpdateBase(ClauseElement):
    def __init__(self, table):
        from .selectable import from_clause

        self.entity = table if isinstance(table, type) else None
        if not (hasattr(table, "metadata") or hasattr(table, "c")):
            shown = table.__clause_element__() if hasattr(table, "__clause_element__") else table
            raise exc.ArgumentError(f"subject table for an INSERT, UPDATE or DELETE expected, got {shown!r}.")
        self.table = from_clause(table)
        self._returned = []
        # The columns of what is returned.
        self._returning = []
        self._where = []
        self._values = None
        # Whether it is one of many that are sent together: each names a column then.
        self._is_of_many = False

    def _copy(self):
        copied = object.__new__(type(self))
        copied.__dict__.update(self.__dict__)
        return copied

    def where(self, *criterion):
        copied = self._copy()
        copied._where = self._where + [expect_condition(clause) for clause in criterion]
        return copied

    filter = where

    def filter_by(self, **kwargs):
        source = self.entity or self.table.c
        return self.where(*[getattr(source, name) == value for name, value in kwargs.items()])

    def values(self, *args, **kwargs):
        copied = self._copy()
        given = args[0] if args else {}
        if isinstance(given, (list, tuple)) and given and isinstance(given[0], dict):
            copied._values = [self._by_column(row) for row in given]
        else:
            merged = dict(self._values or {}) if not isinstance(self._values, list) else {}
            merged.update(self._by_column(given))
            merged.update(self._by_column(kwargs))
            copied._values = in_order(self.table, merged)
        return copied

    def _by_column(self, values):
        found = {}
        for name, value in dict(values).items():
            key = name if isinstance(name, str) else getattr(name, "key", None)
            if self.entity is not None and not _is_of_another(self.entity, name):
                found.update(self._assigned(key, value))
                continue
            column = self.table.c.get(key) if self.entity is None else name.__clause_element__()
            # A name without a column is found out when the statement is written.
            found[key if column is None else column] = value
        return found

    def returning(self, *cols, **kw):
        from .selectable import _columns_of, _entity

        copied = self._copy()
        copied._returned = self._returned + [_entity(each) for each in cols]
        copied._returning = [column for each in copied._returned for column in _columns_of(each)]
        return copied

    _execution_options = {}

    def execution_options(self, **kw):
        copied = self._copy()
        copied._execution_options = {**self._execution_options, **kw}
        return copied

    def options(self, *options):
        return self


    def _assigned(self, key, value):
        column = _column_of(self.entity, key)
        return {key if column is None else column: value}


def in_order(table, values):
    """Values in the order of the table's columns; what is assigned to something else comes first."""
    if len(values) < 2:
        return values
    places = {id(column): place for place, column in enumerate(table.c)}
    return dict(sorted(values.items(), key=lambda each: places.get(id(each[0]), -1)))


def _is_of_another(entity, name):
    """Whether a name is an attribute of a class that has nothing to do with one."""
    owner = getattr(name, "class_", None)
    return isinstance(owner, type) and getattr(name, "prop", None) is not None and not (
        issubclass(entity, owner) or issubclass(owner, entity)
    )


def _column_of(entity, key):
    """The column that an attribute of a class writes to, a hybrid property's through the attribute it stands for."""
    prop = entity.__mapper__._props.get(key)
    if prop is None and isinstance(key, str):
        prop = getattr(getattr(entity, key, None), "prop", None)
    return prop.columns[0] if hasattr(prop, "columns") else None


class Insert(UpdateBase):
    __visit_name__ = "insert"

    def from_select(self, names, select, include_defaults=True):
        copied = self._copy()
        copied._select = (names, select)
        return copied

    _select = None


class Update(UpdateBase):
    __visit_name__ = "update"

    def _assigned(self, key, value):
        """A hybrid property says what is assigned where it is, or is assigned to as the expression that it gives."""
        hybrid = getattr(self.entity, key, None) if isinstance(key, str) else None
        if not hasattr(hybrid, "_update_tuples") or hybrid.prop is not None:
            return super()._assigned(key, value)
        found = {}
        for target, each in hybrid._update_tuples(value):
            column = getattr(target, "prop", None) and _column_of(self.entity, target.key)
            found[coerce(target) if column is None else column] = each
        return found


class Delete(UpdateBase):
    __visit_name__ = "delete"


def insert(table):
    return Insert(table)


def update(table):
    return Update(table)


def delete(table):
    return Delete(table)
