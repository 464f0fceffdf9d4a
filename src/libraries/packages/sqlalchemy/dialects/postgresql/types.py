from ...sql.enumtype import Enum
from ...sql.sqltypes import (
    ARRAY,
    BIGINT,
    BOOLEAN,
    CHAR,
    DATE,
    DOUBLE_PRECISION,
    FLOAT,
    INTEGER,
    NUMERIC,
    REAL,
    SMALLINT,
    TEXT,
    UUID,
    VARCHAR,
    LargeBinary,
)
from ...sql.sqltypes import JSON as _JSON
from ...sql.sqltypes import TIME as _TIME
from ...sql.sqltypes import Text
from ...sql.sqltypes import TIMESTAMP as _TIMESTAMP
from ...sql.type_api import TypeEngine

_plain = ("CIDR", "CITEXT", "HSTORE", "INET", "MACADDR", "MACADDR8", "MONEY", "OID", "REGCLASS", "REGCONFIG",
          "TSQUERY", "TSVECTOR", "DATERANGE", "INT4RANGE", "INT8RANGE", "NUMRANGE", "TSRANGE", "TSTZRANGE")

for _name in _plain:
    globals()[_name] = type(_name, (TypeEngine,), {"__visit_name__": _name, "__module__": __name__})


class BYTEA(LargeBinary):
    __visit_name__ = "BYTEA"


class JSON(_JSON):
    __visit_name__ = "JSON"

    def __init__(self, none_as_null=False, astext_type=None):
        super().__init__(none_as_null=none_as_null)
        self.astext_type = Text() if astext_type is None else astext_type


class JSONB(JSON):
    __visit_name__ = "JSONB"


class TIMESTAMP(_TIMESTAMP):
    __visit_name__ = "TIMESTAMP"

    def __init__(self, timezone=False, precision=None):
        super().__init__(timezone=timezone)
        self.precision = precision


class TIME(_TIME):
    __visit_name__ = "TIME"

    def __init__(self, timezone=False, precision=None):
        super().__init__(timezone=timezone)
        self.precision = precision


class INTERVAL(TypeEngine):
    __visit_name__ = "INTERVAL"

    def __init__(self, precision=None, fields=None):
        self.precision = precision
        self.fields = fields


class BIT(TypeEngine):
    __visit_name__ = "BIT"

    def __init__(self, length=None, varying=False):
        self.length = length if varying else length or 1
        self.varying = varying


class ENUM(Enum):
    __visit_name__ = "ENUM"
    _described_as = "enum"

    def __init__(self, *enums, name="", create_type=True, **kw):
        super().__init__(*enums, name=name or None, create_type=create_type, **kw)


class DOMAIN(TypeEngine):
    __visit_name__ = "DOMAIN"

    def __init__(self, name, data_type, **options):
        self.name = name
        self.data_type = data_type
        self.schema = options.get("schema")
