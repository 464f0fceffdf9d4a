"""Just enough of psycopg 3 for create_engine to accept a PostgreSQL URL; it connects to nothing."""

import enum

from . import adapt, errors_of_dbapi, pq, types  # noqa: F401
from .errors_of_dbapi import *  # noqa: F401,F403

__version__ = "3.2.13"
apilevel = "2.0"
threadsafety = 2
paramstyle = "pyformat"

adapters = adapt.AdaptersMap()


class IsolationLevel(enum.IntEnum):
    READ_UNCOMMITTED = 1
    READ_COMMITTED = 2
    REPEATABLE_READ = 3
    SERIALIZABLE = 4


class Connection:
    pass


class AsyncConnection:
    @classmethod
    async def connect(cls, *args, **kwargs):
        raise OperationalError("there is no PostgreSQL server here")  # noqa: F405


class ClientCursor:
    pass


class AsyncClientCursor:
    pass


def connect(*args, host=None, port=None, **kwargs):
    raise OperationalError(errors_of_dbapi._refusal(host, port))  # noqa: F405
