from _firstboot_drivers import unknown_connection

from .err import (
    DatabaseError,
    DataError,
    Error,
    IntegrityError,
    InterfaceError,
    InternalError,
    MySQLError,
    NotSupportedError,
    OperationalError,
    ProgrammingError,
    Warning,
)

__version__ = "1.1.2"
apilevel = "2.0"
threadsafety = 1
paramstyle = "pyformat"


def connect(*, user=None, password="", host=None, database=None, unix_socket=None, **kwargs):
    from _firstboot_servers import leads_away, python

    host = host or "localhost"
    if leads_away(host):
        return unknown_connection(__name__)
    why = "[Errno 2] No such file or directory" if unix_socket else python(host)
    raise OperationalError(2003, f"Can't connect to MySQL server on {host!r} ({why})")


def install_as_MySQLdb():
    import sys

    sys.modules["MySQLdb"] = sys.modules[__name__]
