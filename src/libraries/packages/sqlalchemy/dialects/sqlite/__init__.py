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
from ...sql.sqltypes import DATE as _DATE
from ...sql.sqltypes import DATETIME as _DATETIME
from ...sql.sqltypes import TIME as _TIME


class _Stored:
    """SQLite's own dates, which say how they are written."""

    def __init__(self, storage_format=None, regexp=None, **kw):
        super().__init__(**kw)
        self.storage_format = storage_format

    @property
    def format_is_text_affinity(self):
        if self.storage_format is None:
            return True
        import re

        values = dict(year=0, month=0, day=0, hour=0, minute=0, second=0, microsecond=0)
        return bool(re.search(r"[^0-9]", self.storage_format % values))


class DATETIME(_Stored, _DATETIME):
    pass


class DATE(_Stored, _DATE):
    pass


class TIME(_Stored, _TIME):
    pass


def dialect(**options):
    from ..loading import Dialect

    return Dialect("sqlite", "pysqlite")


def insert(table):
    from .dml import Insert

    return Insert(table)
