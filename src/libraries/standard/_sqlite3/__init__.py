"""_sqlite3: the driver as it is written in C, on the databases of this boot. A file is one database, whoever opens it."""

from _sqlite3._binding import PrepareProtocol, adapt, adapters, converters, register_adapter, register_converter
from _sqlite3._codes import all_numbers
from _sqlite3._connection import LEGACY_TRANSACTION_CONTROL, Connection, connect
from _sqlite3._cursor import PARSE_COLNAMES, PARSE_DECLTYPES, Cursor
from _sqlite3._errors import (
    DatabaseError, DataError, Error, IntegrityError, InterfaceError, InternalError, NotSupportedError, OperationalError,
    ProgrammingError, Warning,
)
from _sqlite3._row import Row
from _sqlite3._statement import complete_statement

__c_module__ = "_sqlite3"
__c_names__ = ("enable_callback_tracebacks",)

sqlite_version = "3.54.1"
threadsafety = 3


def enable_callback_tracebacks(enable, /):
    pass


globals().update(all_numbers())
