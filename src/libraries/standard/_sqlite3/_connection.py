"""Connections, and when they begin and end transactions."""

import _firstboot_catalogue as _catalogue
import _firstboot_database as _database
from _firstboot_interpreter import argument_type, as_c

from _sqlite3 import _errors
from _sqlite3._cursor import Cursor
from _sqlite3._errors import ProgrammingError, checked, told_by_sqlite

LEGACY_TRANSACTION_CONTROL = -1
_levels = ("", "DEFERRED", "IMMEDIATE", "EXCLUSIVE")
# By the name of a database, the connection that has begun its transaction.
_owners = {}
_unnamed = [0]


class Connection:
    __module__ = "sqlite3"
    row_factory = None
    text_factory = str

    def __init__(
        self, database, timeout=5.0, detect_types=0, isolation_level="", check_same_thread=True, factory=None,
        cached_statements=128, uri=False, *, autocommit=LEGACY_TRANSACTION_CONTROL,
    ):
        if not isinstance(timeout, (int, float)):
            raise TypeError(f"must be real number, not {argument_type(timeout)}")
        self._use(_name_of(database, uri), detect_types, _level(isolation_level), autocommit)

    def _use(self, name, detect_types=0, isolation_level="", autocommit=LEGACY_TRANSACTION_CONTROL):
        """`name`: what the boot calls the database."""
        self._name, self._detect_types = name, detect_types
        self._isolation_level, self._autocommit = isolation_level, autocommit
        self._closed, self._total_changes = False, 0
        self._keep_open()

    def _check(self):
        if self._closed:
            raise ProgrammingError("Cannot operate on a closed database.")

    def _execute(self, sql, parameters=()):
        """Runs statements; (names of the columns, rows, changed rows, last row id) of the last."""
        if _owners.get(self._name) not in (None, self):
            _catalogue.note_unmodelled("two connections to one SQLite database, one of them in a transaction")
        _, before = checked(_database.state(self._name))
        try:
            return checked(_database.execute(self._name, sql, parameters))
        finally:
            in_transaction, after = _database.state(self._name)
            self._total_changes += after - before
            if not in_transaction:
                _owners.pop(self._name, None)
            else:
                _owners.setdefault(self._name, self)

    def _begin_change(self):
        if self._autocommit == LEGACY_TRANSACTION_CONTROL and self._isolation_level is not None:
            if not _database.state(self._name)[0]:
                self._execute(f"BEGIN {self._isolation_level}")

    def _keep_open(self):
        """Without autocommit there is always a transaction."""
        if self._autocommit is False:
            self._execute("BEGIN")

    def _end(self, command):
        self._check()
        if self._autocommit is not True and self._owns():
            self._execute(command)
            self._keep_open()

    def _owns(self):
        return _owners.get(self._name) is self

    @property
    def in_transaction(self):
        self._check()
        return self._owns()

    @property
    def total_changes(self):
        self._check()
        return self._total_changes

    @property
    def autocommit(self):
        self._check()
        return self._autocommit

    @autocommit.setter
    def autocommit(self, value):
        self._check()
        if value is True and self._owns():
            self._execute("COMMIT")
        self._autocommit = value
        if not self._owns():
            self._keep_open()

    @property
    def isolation_level(self):
        self._check()
        return self._isolation_level

    @isolation_level.setter
    def isolation_level(self, value):
        self._isolation_level = _level(value)
        if value is None:
            self.commit()

    def cursor(self, factory=Cursor):
        self._check()
        cursor = factory(self)
        if not isinstance(cursor, Cursor):
            raise TypeError(f"factory must return a cursor, not {argument_type(cursor)}")
        if self.row_factory is not None:
            cursor.row_factory = self.row_factory
        return cursor

    def execute(self, sql, parameters=(), /):
        return self.cursor().execute(sql, parameters)

    def executemany(self, sql, parameters, /):
        return self.cursor().executemany(sql, parameters)

    def executescript(self, sql_script, /):
        return self.cursor().executescript(sql_script)

    def commit(self):
        self._end("COMMIT")

    def rollback(self):
        self._end("ROLLBACK")

    def close(self):
        if not self._closed and self._owns():
            self._execute("ROLLBACK")
        self._closed = True

    def iterdump(self, *, filter=None):
        from sqlite3.dump import _iterdump

        self._check()
        return _iterdump(self, filter=filter)

    def interrupt(self):
        self._check()

    def set_trace_callback(self, trace_callback, /):
        if trace_callback is not None:
            _catalogue.note_unmodelled("sqlite3.Connection.set_trace_callback()")

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, kind, value, traceback, /):
        self.commit() if kind is None else self.rollback()
        return False


for _name in _errors.__dict__:
    if _name.endswith("Error") or _name == "Warning":
        setattr(Connection, _name, property(lambda self, _error=getattr(_errors, _name): _error))
for _name in (
    "backup", "blobopen", "create_aggregate", "create_collation", "create_function", "create_window_function",
    "deserialize", "getconfig", "getlimit", "serialize", "set_authorizer", "set_progress_handler", "setconfig", "setlimit",
):
    setattr(Connection, _name, lambda self, *_, _name=_name, **__: _catalogue.unmodelled(f"sqlite3.Connection.{_name}()"))
_signature = (
    "database, timeout=..., detect_types=..., isolation_level=..., check_same_thread=..., factory=...,"
    " cached_statements=..., uri=..., *, autocommit=..."
)
as_c(Connection.__init__, "Connection", _signature)
for _name, _parameters in {
    "execute": "sql, parameters=..., /", "executemany": "sql, parameters, /", "executescript": "sql_script, /",
    "commit": "", "rollback": "", "close": "", "cursor": "factory=...",
}.items():
    as_c(getattr(Connection, _name), _name if _name.startswith("execute") else f"Connection.{_name}", _parameters)


def _level(level):
    if level is None:
        return None
    if not isinstance(level, str):
        raise TypeError("isolation_level must be str or None")
    if level.upper() not in _levels:
        raise ValueError("isolation_level string must be '', 'DEFERRED', 'IMMEDIATE', or 'EXCLUSIVE'")
    return level.upper()


def _name_of(database, uri):
    """What the boot calls this database, whose file is there from now on."""
    import os

    path = os.fsdecode(database)
    must_exist = False
    if uri and path.startswith("file:"):
        from urllib.parse import parse_qs, unquote, urlsplit

        parts = urlsplit(path)
        mode = parse_qs(parts.query).get("mode", ["rwc"])[-1]
        path = "" if mode == "memory" else unquote(parts.path)
        must_exist = mode in ("ro", "rw")
    if path in (":memory:", ""):
        _unnamed[0] += 1
        return f"sqlite3:memory:{_unnamed[0]}"
    path = "/" + os.path.abspath(path).lstrip("/")
    if not os.path.isdir(os.path.dirname(path)) or os.path.isdir(path) or must_exist and not os.path.exists(path):
        raise told_by_sqlite("OperationalError", "unable to open database file", 14)
    if not os.path.exists(path):
        open(path, "wb").close()
    return f"sqlite:///{path}"


def connect(database, *arguments, factory=Connection, **options):
    return factory(database, *arguments, **options)


as_c(connect, "Connection", _signature)
