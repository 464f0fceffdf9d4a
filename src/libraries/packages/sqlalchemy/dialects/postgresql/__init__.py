import sys

from _firstboot_functions import Places, load_name

_places = Places(
    (
        "types",
        "ARRAY BIGINT BIT BOOLEAN BYTEA CHAR CIDR CITEXT DATE DATERANGE DOMAIN DOUBLE_PRECISION ENUM FLOAT HSTORE"
        " INET INT4RANGE INT8RANGE INTEGER INTERVAL JSON JSONB MACADDR MACADDR8 MONEY NUMERIC NUMRANGE OID REAL"
        " REGCLASS REGCONFIG SMALLINT TEXT TIME TIMESTAMP TSQUERY TSRANGE TSTZRANGE TSVECTOR UUID VARCHAR",
    ),
    ("constructs", "ExcludeConstraint aggregate_order_by array dialect hstore insert to_tsquery to_tsvector"),
)


def __getattr__(name):
    return load_name(sys.modules[__name__], _places, name)
