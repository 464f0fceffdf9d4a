from .. import exc
from ..sql.elements import ClauseElement
from .result import CursorResult


class Transaction:
    def __init__(self, connection):
        self.connection = connection
        self.is_active = True

    def commit(self):
        self.connection._finish("COMMIT")
        self.is_active = False

    def rollback(self):
        self.connection._finish("ROLLBACK")
        self.is_active = False

    def close(self):
        if self.is_active:
            self.rollback()

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        if self.is_active:
            self.commit() if kind is None else self.rollback()


class RootTransaction(Transaction):
    pass


class begin:
    """`with engine.begin() as connection`"""

    def __init__(self, engine):
        self.connection = Connection(engine)

    def __enter__(self):
        return self.connection

    def __exit__(self, kind, value, traceback):
        if kind is None:
            self.connection.commit()
        else:
            self.connection.rollback()
        self.connection.close()


def _check_kinds(sql, parameters):
    for position, value in enumerate(parameters, 1):
        if value is None or isinstance(value, (int, float, str, bytes, bytearray, memoryview)):
            continue
        original = _driver_error("ProgrammingError")(
            f"Error binding parameter {position}: type '{type(value).__name__}' is not supported"
        )
        raise exc.ProgrammingError(sql, tuple(parameters), original) from original


class Connection:
    """A connection to the engine's database, which is SQLite in memory whatever the dialect."""

    def __init__(self, engine):
        self.engine = engine
        self.dialect = engine.dialect
        self.closed = False
        self._in_transaction = False
        self._database = None

    def _open(self):
        if self.closed:
            raise exc.ResourceClosedError("This Connection is closed")
        if self._database is None:
            import _firstboot_database

            if self.dialect.name != "sqlite":
                from _firstboot_catalogue import unmodelled

                unmodelled(f"connecting to a {self.dialect.name} database")
            _check_folder(self.engine.url)
            answer = _firstboot_database.open(self.engine.url.render_as_string(False), self.dialect.name)
            self._database = _checked(answer, None, None)
        return self._database

    def _run(self, sql, parameters):
        """(names of the columns, rows, number of changed rows, last row id)"""
        import _firstboot_database

        database = self._open()
        if not self._in_transaction:
            self._in_transaction = True
            _firstboot_database.execute(database, "BEGIN", ())
        _check_kinds(sql, parameters)
        answer = _firstboot_database.execute(database, sql, tuple(parameters))
        return _checked(answer, sql, tuple(parameters))

    def _finish(self, command):
        if self._in_transaction:
            import _firstboot_database

            self._in_transaction = False
            _firstboot_database.execute(self._open(), command, ())

    def execute(self, statement, parameters=None, *, execution_options=None):
        if isinstance(statement, str) or not isinstance(statement, ClauseElement):
            raise exc.ObjectNotExecutableError(statement)
        from .executing import execute_statement

        return execute_statement(self, statement, parameters)

    def scalar(self, statement, parameters=None, *, execution_options=None):
        return self.execute(statement, parameters).scalar()

    def scalars(self, statement, parameters=None, *, execution_options=None):
        return self.execute(statement, parameters).scalars()

    def exec_driver_sql(self, statement, parameters=None, execution_options=None):
        names, rows, count, last = self._run(statement, parameters or ())
        return CursorResult(names, rows, count, last, returns_rows=bool(names))

    def begin(self):
        if self._in_transaction:
            raise exc.InvalidRequestError(
                "This connection has already initialized a SQLAlchemy Transaction() object via begin() or"
                " autobegin; can't call begin() here unless rollback() or commit() is called first."
            )
        return RootTransaction(self)

    def begin_nested(self):
        return Transaction(self)

    def in_transaction(self):
        return self._in_transaction

    def commit(self):
        self._finish("COMMIT")

    def rollback(self):
        self._finish("ROLLBACK")

    def close(self):
        if self._in_transaction:
            self.rollback()
        self.closed = True

    def execution_options(self, **opt):
        return self

    def _run_ddl(self, what, metadata, tables, checkfirst):
        from .executing import run_ddl

        run_ddl(self, what, metadata, tables, checkfirst)

    def _sa_inspect(self):
        from .reflection import Inspector

        return Inspector(self)

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.close()


def _check_folder(url):
    """SQLite makes a file, but not the folder that it is to lie in."""
    path = url.database
    if url.get_backend_name() != "sqlite" or not path or path == ":memory:" or url.query.get("uri"):
        return
    import os

    folder = os.path.dirname(os.path.abspath(path))
    if not os.path.isdir(folder) or os.path.isdir(path):
        _checked(("error", "OperationalError", "unable to open database file"), None, None)


class _DriverError(Exception):
    pass


_driver_errors = {}


def _driver_error(kind):
    """The class as sqlite3 has it, by its name."""
    found = _driver_errors.get(kind)
    if found is None:
        found = _driver_errors[kind] = type(kind, (_DriverError,), {"__module__": "sqlite3"})
    return found


def _checked(answer, sql, parameters):
    """The answer of the native database, or the exception that it tells of."""
    if isinstance(answer, tuple) and len(answer) == 3 and answer[0] == "error":
        kind, message = answer[1], answer[2]
        original = _driver_error(kind)(message)
        raise getattr(exc, kind)(sql, parameters, original) from original
    return answer
