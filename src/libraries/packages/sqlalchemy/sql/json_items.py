"""What lies in a JSON value, by a key, a place or a path of both."""

from .elements import BindParameter
from .operations import BinaryExpression
from .sqltypes import JSON, Boolean, Float, Integer, String
from .type_api import TypeEngine


class JSONIndexType(TypeEngine):
    __module__ = "sqlalchemy.sql.sqltypes"
    __visit_name__ = "JSON_INDEX"


def path(index):
    """The index as SQLite and MySQL write it."""
    if isinstance(index, (list, tuple)):
        return "$" + "".join([path(each)[1:] for each in index])
    return f"$[{index}]" if isinstance(index, int) else f'$."{index}"'


def item(left, index):
    return _Item(left, BindParameter(left.key, index, JSONIndexType(), unique=True), "json", left.type, precedence=15)


class _Item(BinaryExpression):
    def _of_type(self, type_):
        copied = object.__new__(_Item)
        copied.__dict__.update(self.__dict__)
        copied._type = type_
        return copied

    def as_string(self):
        return self._of_type(String())

    def as_integer(self):
        return self._of_type(Integer())

    def as_float(self):
        return self._of_type(Float())

    def as_boolean(self):
        return self._of_type(Boolean())

    def as_json(self):
        return self._of_type(JSON())


def item_text(renderer, element):
    from .describing import type_text

    left, right = renderer.text(element.left), renderer.text(element.right)
    is_json = isinstance(element.type, JSON)
    if renderer.dialect == "sqlite":
        found = f"JSON_EXTRACT({left}, {right})"
        return f"JSON_QUOTE({found})" if is_json else f"CAST({found} AS {type_text(element.type, 'sqlite')})"
    if renderer.dialect == "postgresql":
        return f"{left} -> {right}" if is_json else f"CAST({left} ->> {right} AS {type_text(element.type, 'postgresql')})"
    if renderer.dialect == "mysql":
        if is_json:
            return f"JSON_EXTRACT({left}, {right})"
        from _firstboot_catalogue import unmodelled

        return unmodelled("MySQL's text of a value in JSON")
    return f"{left}[{right}]"
