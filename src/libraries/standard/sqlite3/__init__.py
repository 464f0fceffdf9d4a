"""sqlite3: the driver."""

from sqlite3.dbapi2 import *
