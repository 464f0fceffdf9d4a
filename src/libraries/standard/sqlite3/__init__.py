"""sqlite3: the driver, on the databases of this boot. A file is one database, whoever opens it."""

apilevel, paramstyle, threadsafety = "2.0", "qmark", 3
sqlite_version_info = (3, 54, 1)
sqlite_version = "3.54.1"
PARSE_DECLTYPES, PARSE_COLNAMES = 1, 2
SQLITE_OK, SQLITE_DENY, SQLITE_IGNORE = 0, 1, 2


class Warning(Exception):
    pass


class Error(Exception):
    pass


class InterfaceError(Error):
    pass


class DatabaseError(Error):
    pass


class InternalError(DatabaseError):
    pass


class OperationalError(DatabaseError):
    pass


class ProgrammingError(DatabaseError):
    pass


class IntegrityError(DatabaseError):
    pass


class DataError(DatabaseError):
    pass


class NotSupportedError(DatabaseError):
    pass


class Row:
    """A row that is asked by position or by name."""

    def __init__(self, cursor, values, /):
        self._names = [column[0] for column in cursor.description]
        self._values = values

    def keys(self):
        return list(self._names)

    def __getitem__(self, key):
        if isinstance(key, str):
            for name, value in zip(self._names, self._values):
                if name.lower() == key.lower():
                    return value
            raise IndexError("No item with that key")
        return self._values[key]

    def __len__(self):
        return len(self._values)

    def __iter__(self):
        return iter(self._values)

    def __eq__(self, other):
        return isinstance(other, Row) and self._names == other._names and self._values == other._values

    def __hash__(self):
        return hash(self._values)


_changing = ("INSERT", "UPDATE", "DELETE", "REPLACE")
_unnamed = [0]


def _first_word(sql):
    words = sql.split(None, 1)
    return words[0].upper() if words else ""


def _stored(value, index):
    if value is None or isinstance(value, (int, float, str, bytes)):
        return value
    if isinstance(value, (memoryview, bytearray)):
        return bytes(value)
    if hasattr(value, "isoformat"):
        return value.isoformat(" ") if hasattr(value, "hour") and hasattr(value, "year") else value.isoformat()
    raise ProgrammingError(f"Error binding parameter {index}: type '{type(value).__name__}' is not supported")


def _in_order(sql, parameters):
    """The parameters as the question marks take them."""
    if not isinstance(parameters, dict):
        return sql, [_stored(value, index + 1) for index, value in enumerate(parameters)]
    import re

    ordered = []

    def replace(found):
        name = found.group(1)
        if name not in parameters:
            raise ProgrammingError(f"You did not supply a value for binding parameter :{name}.")
        ordered.append(_stored(parameters[name], f":{name}"))
        return "?"

    return re.sub(r"[:@$](\w+)", replace, sql), ordered


class Cursor:
    arraysize = 1

    def __init__(self, connection, /):
        self.connection = connection
        self.row_factory = connection.row_factory
        self.description = None
        self.rowcount = -1
        self.lastrowid = None
        self._rows = []

    def execute(self, sql, parameters=(), /):
        connection = self.connection
        connection._check()
        text, values = _in_order(sql, parameters)
        if _first_word(sql) in _changing:
            connection._begin()
        expected = _count_marks(text)
        if expected != len(values):
            raise ProgrammingError(
                f"Incorrect number of bindings supplied. The current statement uses {expected}, and there are"
                f" {len(values)} supplied."
            )
        names, rows, count, last = connection._run(text, tuple(values))
        self.description = tuple([(name,) + (None,) * 6 for name in names]) or None
        self.rowcount = count if _first_word(sql) in _changing else -1
        if _first_word(sql) in ("INSERT", "REPLACE"):
            self.lastrowid = last
        self._rows = list(rows)
        return self

    def executemany(self, sql, parameters, /):
        total = 0
        for row in parameters:
            self.execute(sql, row)
            total += max(self.rowcount, 0)
        self.rowcount = total
        return self

    def executescript(self, script, /):
        self.connection.commit()
        for statement in _statements(script):
            self.connection._run(statement, ())
        return self

    def _made(self, row):
        factory = self.row_factory
        return row if factory is None else factory(self, row)

    def fetchone(self):
        return self._made(self._rows.pop(0)) if self._rows else None

    def fetchmany(self, size=None):
        return [self.fetchone() for _ in range(min(size or self.arraysize, len(self._rows)))]

    def fetchall(self):
        rows, self._rows = self._rows, []
        return [self._made(row) for row in rows]

    def __iter__(self):
        return self

    def __next__(self):
        if not self._rows:
            raise StopIteration
        return self.fetchone()

    def close(self):
        self._rows = []


def _parts(script):
    """The pieces of SQL: texts in quotes and comments whole, the rest by character."""
    import re

    return re.findall(r"'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|--[^\n]*|/\*.*?\*/|.", script, re.DOTALL)


def _count_marks(sql):
    return _parts(sql).count("?")


def _statements(script):
    found, current = [], ""
    for part in _parts(script):
        if part == ";" and not _is_open_trigger(current):
            found.append(current)
            current = ""
        else:
            current += part
    return [text for text in found + [current] if text.strip()]


def _is_open_trigger(text):
    words = text.upper().split()
    return "TRIGGER" in words[:4] and "BEGIN" in words and words[-1] != "END"


class Connection:
    row_factory = None
    text_factory = str

    def __init__(self, database, timeout=5.0, detect_types=0, isolation_level="", check_same_thread=True,
                 cached_statements=128, uri=False, *, autocommit=-1):
        self.isolation_level = isolation_level
        self.in_transaction = False
        self.total_changes = 0
        self._closed = False
        self._name = _name_of(database, uri)

    def _check(self):
        if self._closed:
            raise ProgrammingError("Cannot operate on a closed database.")

    def _run(self, sql, parameters):
        import _firstboot_database

        answer = _firstboot_database.execute(self._name, sql, parameters)
        if len(answer) == 3:
            raise globals()[answer[1]](answer[2])
        if _first_word(sql) in _changing:
            self.total_changes += answer[2]
        return answer

    def _begin(self):
        if not self.in_transaction and self.isolation_level is not None:
            self._run("BEGIN", ())
            self.in_transaction = True

    def _end(self, command):
        self._check()
        if self.in_transaction:
            self.in_transaction = False
            self._run(command, ())

    def cursor(self, factory=Cursor):
        self._check()
        return factory(self)

    def execute(self, sql, parameters=(), /):
        return self.cursor().execute(sql, parameters)

    def executemany(self, sql, parameters, /):
        return self.cursor().executemany(sql, parameters)

    def executescript(self, script, /):
        return self.cursor().executescript(script)

    def commit(self):
        self._end("COMMIT")

    def rollback(self):
        self._end("ROLLBACK")

    def close(self):
        if not self._closed:
            self._end("ROLLBACK")
        self._closed = True

    def create_function(self, *arguments, **options):
        from _firstboot_process import unmodelled

        return unmodelled("sqlite3.Connection.create_function()")

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.commit() if kind is None else self.rollback()
        return False


def _name_of(database, uri=False):
    """What the boot calls this database."""
    import os

    path = os.fspath(database)
    if path in (":memory:", "", b"") or uri:
        _unnamed[0] += 1
        return f"sqlite3:memory:{_unnamed[0]}"
    path = os.path.abspath(path)
    if not os.path.isdir(os.path.dirname(path)) or os.path.isdir(path):
        raise OperationalError("unable to open database file")
    return f"sqlite:///{path}"


Binary = memoryview


def connect(database, *arguments, factory=Connection, **options):
    return factory(database, *arguments, **options)


def register_adapter(type, adapter, /):
    pass


def register_converter(typename, converter, /):
    pass
