"""A row that is asked by position or by name."""

from _firstboot_interpreter import argument_type, as_c

from _sqlite3._cursor import Cursor


class Row:
    __module__ = "sqlite3"
    __slots__ = ("_description", "_values")

    def __new__(cls, cursor, values, /):
        if not isinstance(cursor, Cursor):
            raise TypeError(f"Row() argument 1 must be sqlite3.Cursor, not {argument_type(cursor)}")
        if not isinstance(values, tuple):
            raise TypeError(f"Row() argument 2 must be tuple, not {argument_type(values)}")
        self = object.__new__(cls)
        self._description, self._values = cursor.description, values
        return self

    def keys(self):
        return [column[0] for column in self._description or ()]

    def __getitem__(self, key):
        if isinstance(key, (int, slice)):
            return self._values[key]
        if not isinstance(key, str):
            raise IndexError("Index must be int or string")
        for column, value in zip(self._description or (), self._values):
            if column[0] == key or column[0].lower() == key.lower():
                return value
        raise IndexError("No item with that key")

    def __len__(self):
        return len(self._values)

    def __iter__(self):
        return iter(self._values)

    def __eq__(self, other):
        if not isinstance(other, Row):
            return NotImplemented
        return self._description == other._description and self._values == other._values

    def __hash__(self):
        return hash(self._description) ^ hash(self._values)


as_c(Row.__new__, "Row", "cursor, values, /")
as_c(Row.keys, "Row.keys", "")
