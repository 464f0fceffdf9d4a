import sys

from _firstboot_functions import Places, load_name

_places = Places(
    (
        "types",
        "BIGINT BINARY BIT BLOB BOOLEAN CHAR DATE DATETIME DECIMAL DOUBLE ENUM FLOAT INTEGER JSON LONGBLOB LONGTEXT"
        " MEDIUMBLOB MEDIUMINT MEDIUMTEXT NCHAR NUMERIC NVARCHAR REAL SET SMALLINT TEXT TIME TIMESTAMP TINYBLOB"
        " TINYINT TINYTEXT VARBINARY VARCHAR YEAR dialect insert",
    ),
)


def __getattr__(name):
    return load_name(sys.modules[__name__], _places, name)
