"""Just enough of psycopg2 for create_engine to accept a PostgreSQL URL; it connects to nothing."""

from . import errors_of_dbapi, extensions, extras
from .errors_of_dbapi import *  # noqa: F401,F403

__version__ = "2.9.11 (dt dec pq3 ext lo64)"
apilevel = "2.0"
threadsafety = 2
paramstyle = "pyformat"


def connect(*args, host=None, port=None, **kwargs):
    raise OperationalError(errors_of_dbapi._refusal(host, port))  # noqa: F405
