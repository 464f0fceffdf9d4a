from ...sql.sqltypes import (
    BIGINT,
    BLOB,
    BOOLEAN,
    CHAR,
    DECIMAL,
    FLOAT,
    INTEGER,
    JSON,
    NUMERIC,
    REAL,
    SMALLINT,
    TEXT,
    TIMESTAMP,
    VARCHAR,
)
from ...sql.sqltypes import Date, DateTime, Time


class _Stored:
    """SQLite's own dates, which say how they are written."""

    def __init__(self, *args, storage_format=None, regexp=None, **kw):
        truncate_microseconds = kw.pop("truncate_microseconds", False)
        super().__init__(*args, **kw)
        self.storage_format = storage_format
        self.truncate_microseconds = truncate_microseconds

    @property
    def format_is_text_affinity(self):
        if self.storage_format is None:
            return True
        import re

        values = dict(year=0, month=0, day=0, hour=0, minute=0, second=0, microsecond=0)
        return bool(re.search(r"[^0-9]", self.storage_format % values))


class DATETIME(_Stored, DateTime):
    pass


class DATE(_Stored, Date):
    pass


class TIME(_Stored, Time):
    pass


def dialect(**options):
    from ..loading import Dialect

    return Dialect("sqlite", "pysqlite")


def insert(table):
    from .dml import Insert

    return Insert(table)
