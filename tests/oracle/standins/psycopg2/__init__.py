"""Just enough of psycopg2 for create_engine to accept a PostgreSQL URL; it connects to nothing."""

from . import extensions, extras
from .errors_of_dbapi import *  # noqa: F401,F403

__version__ = "2.9.11 (dt dec pq3 ext lo64)"
apilevel = "2.0"
threadsafety = 2
paramstyle = "pyformat"


def connect(*args, **kwargs):
    raise OperationalError("there is no PostgreSQL server here")  # noqa: F405
