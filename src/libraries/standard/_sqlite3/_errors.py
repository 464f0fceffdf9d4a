"""The driver's exceptions."""

class Warning(Exception):
    __module__ = "sqlite3"


class Error(Exception):
    """Those that SQLite tells have `sqlite_errorcode`, its extended code."""

    __module__ = "sqlite3"

    @property
    def sqlite_errorname(self):
        from _sqlite3._codes import name_of

        return name_of(self.sqlite_errorcode)


class InterfaceError(Error):
    __module__ = "sqlite3"


class DatabaseError(Error):
    __module__ = "sqlite3"


class InternalError(DatabaseError):
    __module__ = "sqlite3"


class OperationalError(DatabaseError):
    __module__ = "sqlite3"


class ProgrammingError(DatabaseError):
    __module__ = "sqlite3"


class IntegrityError(DatabaseError):
    __module__ = "sqlite3"


class DataError(DatabaseError):
    __module__ = "sqlite3"


class NotSupportedError(DatabaseError):
    __module__ = "sqlite3"


def told_by_sqlite(kind, message, code):
    """The exception of class `kind` for an error with this code."""
    error = globals()[kind](message)
    error.sqlite_errorcode = code
    return error


def checked(answer):
    """What the database answers, unless that is an error."""
    if answer[0] == "error":
        raise told_by_sqlite(*answer[1:])
    return answer
