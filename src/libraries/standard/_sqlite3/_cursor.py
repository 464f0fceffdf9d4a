"""Statements that are run, and their rows one by one."""

from _firstboot_interpreter import argument_type, as_c

from _sqlite3._binding import bound, converters
from _sqlite3._errors import ProgrammingError
from _sqlite3._statement import Statement

PARSE_DECLTYPES, PARSE_COLNAMES = 1, 2


class Cursor:
    __module__ = "sqlite3"
    arraysize = 1
    row_factory = None

    def __init__(self, connection, /):
        from _sqlite3._connection import Connection

        if not isinstance(connection, Connection):
            raise TypeError(f"Cursor() argument 1 must be sqlite3.Connection, not {argument_type(connection)}")
        self.connection = connection
        self.description = self.lastrowid = None
        self.rowcount = -1
        self._closed = False
        self._rows, self._converters, self._pending = [], (), 0

    def execute(self, sql, parameters=(), /):
        if not isinstance(sql, str):
            raise TypeError(f"execute() argument 1 must be str, not {argument_type(sql)}")
        self._run(sql, (parameters,), False)
        return self

    def executemany(self, sql, seq_of_parameters, /):
        if not isinstance(sql, str):
            raise TypeError(f"executemany() argument 1 must be str, not {argument_type(sql)}")
        self._run(sql, seq_of_parameters, True)
        return self

    def executescript(self, sql_script, /):
        if not isinstance(sql_script, str):
            raise TypeError(f"executescript() argument must be str, not {argument_type(sql_script)}")
        if "\0" in sql_script:
            raise ValueError("embedded null character")
        self._check()
        connection = self.connection
        if connection.autocommit == -1 and connection.in_transaction:
            connection._execute("COMMIT")
        connection._execute(sql_script)
        return self

    def _run(self, sql, rows_of_parameters, many):
        self._check()
        connection = self.connection
        rows_of_parameters = iter(rows_of_parameters)
        self._rows, self.description, self.rowcount = [], None, -1
        statement = Statement(connection._name, sql)
        if many and not statement.changes_rows:
            raise ProgrammingError("executemany() can only execute DML statements.")
        if statement.changes_rows:
            self.rowcount = 0
            connection._begin_change()
        if statement.parameters is None:
            return
        for parameters in rows_of_parameters:
            values = bound(statement.parameters, parameters)
            names, rows, count, last = connection._execute(sql, values)
            self._describe(names, statement.declared_types)
            self._rows = rows
            if statement.changes_rows and rows:
                # SQLite has not told how many before all of them have been taken.
                self._pending = count
            elif statement.changes_rows:
                self.rowcount += count
            if not many:
                self.lastrowid = last

    def _describe(self, names, declared_types):
        how = self.connection._detect_types
        shown = [name.split("[")[0].rstrip() if how & PARSE_COLNAMES else name for name in names]
        self.description = tuple([(name,) + (None,) * 6 for name in shown]) or None
        self._converters = [self._converter(how, *column) for column in zip(names, declared_types)] if how else ()

    @staticmethod
    def _converter(how, name, declared_type):
        found = None
        if how & PARSE_COLNAMES and "[" in name:
            found = converters.get(name.partition("[")[2].partition("]")[0].upper())
        # An expression has no type.
        if found is None and how & PARSE_DECLTYPES and declared_type:
            found = converters.get(declared_type.replace("(", " ").partition(" ")[0].upper())
        return found

    def _check(self):
        if self._closed:
            raise ProgrammingError("Cannot operate on a closed cursor.")
        self.connection._check()

    def _made(self, values):
        factory = self.connection.text_factory
        if factory is not str:
            values = tuple([factory(value.encode()) if isinstance(value, str) else value for value in values])
        if any(self._converters):
            values = tuple(map(_converted, values, self._converters))
        return values if self.row_factory is None else self.row_factory(self, values)

    def __iter__(self):
        return self

    def __next__(self):
        self._check()
        if not self._rows:
            raise StopIteration
        row = self._made(self._rows.pop(0))
        if not self._rows:
            self.rowcount, self._pending = self.rowcount + self._pending, 0
        return row

    def fetchone(self):
        return next(self, None)

    def fetchmany(self, size=None):
        size = self.arraysize if size is None else size
        if not isinstance(size, int):
            raise TypeError(f"'{argument_type(size)}' object cannot be interpreted as an integer")
        if size < 0:
            raise ValueError("Cannot convert negative int")
        self._check()
        return [next(self) for _ in range(min(size, len(self._rows)))]

    def fetchall(self):
        self._check()
        return list(self)

    def setinputsizes(self, sizes, /):
        pass

    def setoutputsize(self, size, column=None, /):
        pass

    def close(self):
        self._rows, self._closed = [], True


as_c(Cursor.__init__, "Cursor", "connection, /")
for _name, _signature in {
    "execute": "sql, parameters=..., /", "executemany": "sql, seq_of_parameters, /", "executescript": "sql_script, /",
    "fetchone": "", "fetchall": "", "close": "", "fetchmany": "size=...",
}.items():
    as_c(getattr(Cursor, _name), _name if _name.startswith("execute") else f"Cursor.{_name}", _signature)


def _converted(value, converter):
    if value is None or converter is None:
        return value
    return converter(value if isinstance(value, bytes) else str(value).encode())
