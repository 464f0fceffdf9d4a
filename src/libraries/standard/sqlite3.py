"""sqlite3: the names that engines and projects ask the driver for. Queries go by SQLAlchemy's model."""

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
    pass


class Connection:
    pass


class Cursor:
    pass


Binary = memoryview


def connect(database, *arguments, **options):
    from _firstboot_process import unmodelled

    return unmodelled("sqlite3.connect()")


def register_adapter(type, adapter, /):
    pass


def register_converter(typename, converter, /):
    pass
