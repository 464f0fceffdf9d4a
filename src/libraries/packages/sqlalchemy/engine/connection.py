from .. import exc
from ..sql.elements import ClauseElement
from .result import CursorResult


# How the echo speaks of a statement that is made anew each time.
_no_key = "no key 0.00000s"


class Transaction:
    __module__ = "sqlalchemy.engine.base"

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
    __module__ = "sqlalchemy.engine.base"


class NestedTransaction(Transaction):
    __module__ = "sqlalchemy.engine.base"

    def __init__(self, connection):
        super().__init__(connection)
        self._name = connection._savepoint()

    def commit(self):
        self.connection._savepoint_ends("RELEASE SAVEPOINT", self._name)
        self.is_active = False

    def rollback(self):
        self.connection._savepoint_ends("ROLLBACK TO SAVEPOINT", self._name)
        self.is_active = False


class begin:
    """`with engine.begin() as connection`"""

    def __init__(self, engine):
        self.engine = engine

    def __enter__(self):
        self.connection = Connection(self.engine)
        return self.connection

    def __exit__(self, kind, value, traceback):
        if kind is None:
            self.connection.commit()
        else:
            self.connection.rollback()
        self.connection.close()


def _stored(sql, parameters):
    """The parameters as the driver stores them."""
    if not parameters:
        return ()
    import sqlite3

    from _sqlite3._binding import stored

    try:
        return tuple([stored(value, position) for position, value in enumerate(parameters, 1)])
    except sqlite3.ProgrammingError as original:
        raise exc.ProgrammingError(sql, tuple(parameters), original) from original


class _Context:
    """What goes with a statement from its beginning to its end; who listens may keep things in it."""

    def __init__(self, connection):
        self.root_connection = connection
        self.engine = connection.engine
        self.dialect = connection.dialect


class _Cursor:
    """The driver's cursor, which nothing else here needs."""

    def __getattr__(self, name):
        from _firstboot_catalogue import unmodelled

        return unmodelled("the driver's cursor in an event")


class Connection:
    """A connection to the engine's database, which is SQLite in memory; it stands in for a server that may answer."""

    __module__ = "sqlalchemy.engine.base"

    def __init__(self, engine):
        self.engine = engine
        self.dialect = engine.dialect
        self.closed = False
        self._in_transaction = False
        # Whether the database itself is in a transaction: its driver begins one before rows are changed first, and a
        # savepoint that is made before that is one itself.
        self._changing = False
        self._first_savepoint = None
        self._database = None
        self._savepoints = 0
        # It belongs to the driver's connection, which the pool keeps.
        self.info = engine.__dict__.setdefault("_info", {})
        if self.dialect.name != "sqlite":
            _call_server(engine)
        else:
            self._open()

    def _open(self):
        if self.closed:
            raise exc.ResourceClosedError("This Connection is closed")
        if self._database is None:
            _make_file(self.engine.url)
            self._database = _name_of(self.engine)
            self._tell_of_connection()
        return self._database

    def _tell_of_connection(self):
        """What listens for new connections hears of the first; the pool keeps it."""
        from ..event import _listeners, listeners_of

        engine = self.engine
        if not _listeners or engine.__dict__.get("_connected"):
            return
        engine._connected = True
        heard = [listeners_of(target, "connect") for target in (engine, engine.pool)]
        if not any(heard):
            return
        import sqlite3

        made = object.__new__(sqlite3.Connection)
        made._use(self._database)
        try:
            for function in heard[0] + heard[1]:
                function(made, None)
        except sqlite3.Error as error:
            engine._connected = False
            wrapped = getattr(exc, type(error).__name__)(None, None, error)
            raise wrapped.with_traceback(error.__traceback__) from error
        made.commit()

    def _run(self, sql, parameters, how=None, part=None):
        """(names of the columns, rows, number of changed rows, last row id)

        For the echo: `how` the statement was made, and as which `part` of many it is sent, (2, 3)."""
        import _firstboot_database

        database = self._begun()
        context = self._cursor_event("before_cursor_execute", sql, tuple(parameters), part is not None)
        self._tell(sql, tuple(parameters), how, part)
        stored = _stored(sql, parameters)
        self._begin_change(sql)
        names, rows, count, last = _checked(_firstboot_database.execute(database, sql, stored), sql, tuple(parameters))
        answer = names, rows, count if _firstboot_database.changes_rows(sql) else -1, last
        if context is not None:
            self._cursor_event("after_cursor_execute", sql, tuple(parameters), part is not None, context)
        return answer

    def _begun(self):
        import _firstboot_database

        database = self._open()
        if not self._in_transaction:
            self._in_transaction = True
            _firstboot_database.note("BEGIN (implicit)")
        return database

    def _begin_change(self, sql):
        import _firstboot_database

        if not self._changing and _firstboot_database.changes_rows(sql):
            self._changing = True
            _firstboot_database.execute(self._database, "BEGIN", ())

    def _tell(self, sql, parameters, how=None, part=None):
        """What SQLALCHEMY_ECHO prints of a statement. The clock of a boot stands, so that nothing takes time."""
        import _firstboot_database

        from .parameters import shown

        if how is None:
            compiled = self.engine._compiled
            how = "cached since 0s ago" if sql in compiled else "generated in 0.00000s"
            compiled.add(sql)
        if part is not None:
            number, count = part
            how = f"{how} (insertmanyvalues)" if number == 1 else "insertmanyvalues"
            how = f"{how} {number}/{count} ({'unordered' if count == 1 else 'ordered; batch not supported'})"
        _firstboot_database.note(sql)
        hidden = "SQL parameters hidden due to hide_parameters=True"
        _firstboot_database.note(f"[{how}] " + (f"[{hidden}]" if self.engine.hide_parameters else shown(parameters)))

    def _run_many(self, sql, rows):
        """One statement with many rows of parameters; an error names them all."""
        import _firstboot_database

        database = self._begun()
        context = self._cursor_event("before_cursor_execute", sql, rows, True)
        self._tell(sql, rows)
        self._begin_change(sql)
        count = 0
        for row in rows:
            count += _checked(_firstboot_database.execute(database, sql, _stored(sql, row)), sql, rows)[2]
        if context is not None:
            self._cursor_event("after_cursor_execute", sql, rows, True, context)
        return count

    def _cursor_event(self, name, sql, parameters, many, context=None):
        """Tells who listens to statements; gives the context that belongs to this one, where somebody does."""
        from ..event import _listeners, listeners_of

        heard = listeners_of(self.engine, name) if _listeners else ()
        if heard:
            context = context or _Context(self)
            for function in heard:
                function(self, _Cursor(), sql, parameters, context, many)
        return context

    def _finish(self, command):
        import _firstboot_database

        if self._in_transaction:
            self._in_transaction = False
            _firstboot_database.note(command)
        if self._changing:
            self._changing, self._first_savepoint = False, None
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
        names, rows, count, last = self._run(statement, parameters or (), "raw sql")
        return CursorResult(names, rows, count, last, returns_rows=bool(names))

    def begin(self):
        if self._in_transaction:
            raise exc.InvalidRequestError(
                "This connection has already initialized a SQLAlchemy Transaction() object via begin() or"
                " autobegin; can't call begin() here unless rollback() or commit() is called first."
            )
        return RootTransaction(self)

    def begin_nested(self):
        return NestedTransaction(self)

    def _savepoint(self):
        """Makes a savepoint, and gives its name."""
        self._savepoints += 1
        name = f"sa_savepoint_{self._savepoints}"
        self._run(f"SAVEPOINT {name}", (), _no_key)
        if not self._changing:
            self._changing = True
            self._first_savepoint = name
        return name

    def _savepoint_ends(self, how, name):
        self._run(f"{how} {name}", (), _no_key)
        if name == self._first_savepoint and how == "RELEASE SAVEPOINT":
            self._changing = False

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

    def _run_ddl_visitor(self, what, metadata, tables, checkfirst):
        from .executing import run_ddl

        run_ddl(self, what, metadata, tables, checkfirst)

    def _sa_inspect(self):
        from .reflection import Inspector

        return Inspector(self)

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.close()


def _call_server(engine):
    """Lets the driver connect: it knows what it says where nothing answers, and where nobody here can know."""
    url = engine.url
    arguments = dict(url.query, host=url.host, port=url.port) if url.host else dict(url.query)
    arguments.update(engine._connect_args)
    driver = engine.dialect.dbapi
    try:
        # What may answer is used, so that the setup tells of it.
        driver.connect(**arguments).cursor()
    except driver.Error as original:
        raise getattr(exc, type(original).__name__)(None, None, original) from original


# By a URL of a database in memory: the pools of its engines, of which each has a database of its own.
_in_memory = {}


def _name_of(engine):
    """What the boot calls a database: a file by its place, whoever opens it."""
    url = engine.url
    path = url.database
    if url.get_backend_name() != "sqlite" or url.query.get("uri"):
        return url.render_as_string(False)
    if not path or path == ":memory:":
        name = url.render_as_string(False)
        pools = _in_memory.setdefault(name, [])
        if engine.pool not in pools:
            pools.append(engine.pool)
        number = pools.index(engine.pool)
        return name if number == 0 else f"{name} ({number + 1})"
    import os

    # Two slashes in front, which POSIX lets stand, are as good as one.
    return f"sqlite:////{os.path.abspath(path).lstrip('/')}"


def _make_file(url):
    """SQLite makes a file, but not the folder that it is to lie in."""
    path = url.database
    if url.get_backend_name() != "sqlite" or not path or path == ":memory:" or url.query.get("uri"):
        return
    import os

    folder = os.path.dirname(os.path.abspath(path))
    if not os.path.isdir(folder) or os.path.isdir(path):
        _checked(("error", "OperationalError", "unable to open database file", 14), None, None)
    if not os.path.exists(path):
        open(path, "wb").close()


def _checked(answer, sql, parameters):
    """The answer of the native database, or the exception that it tells of."""
    if answer[0] == "error":
        import sqlite3

        kind, message, code = answer[1:]
        original = getattr(sqlite3, kind)(message)
        original.sqlite_errorcode = code
        raise getattr(exc, kind)(sql, parameters, original) from original
    return answer
