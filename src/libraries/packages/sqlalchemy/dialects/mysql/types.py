from ...sql import sqltypes
from ...sql.enumtype import Enum
from ...sql.sqltypes import BINARY, BLOB, BOOLEAN, DATE, JSON, VARBINARY
from ...sql.type_api import TypeEngine


def dialect(**options):
    from ..loading import Dialect

    return Dialect("mysql", "mysqldb")


def insert(table):
    from .dml import Insert

    return Insert(table)


class _Integral:
    def __init__(self, display_width=None, unsigned=False, zerofill=False, **kw):
        self.display_width = display_width
        self.unsigned = unsigned
        self.zerofill = zerofill


class INTEGER(_Integral, sqltypes.INTEGER):
    pass


class BIGINT(_Integral, sqltypes.BIGINT):
    pass


class SMALLINT(_Integral, sqltypes.SMALLINT):
    pass


class MEDIUMINT(_Integral, sqltypes.Integer):
    __visit_name__ = "MEDIUMINT"


class TINYINT(_Integral, sqltypes.Integer):
    __visit_name__ = "TINYINT"


class _Number:
    def __init__(self, precision=None, scale=None, asdecimal=True, unsigned=False, zerofill=False, **kw):
        self.precision = precision
        self.scale = scale
        self.asdecimal = asdecimal
        self.unsigned = unsigned
        self.zerofill = zerofill


class NUMERIC(_Number, sqltypes.NUMERIC):
    pass


class DECIMAL(_Number, sqltypes.DECIMAL):
    pass


class _Floating(_Number):
    def __init__(self, precision=None, scale=None, asdecimal=False, **kw):
        super().__init__(precision, scale, asdecimal, **kw)


class _Exact(_Floating):
    """It gives decimals by itself, and shows that it does: what it stands for does not."""

    def __init__(self, *args, **kw):
        if len(args) < 3:
            kw.setdefault("asdecimal", True)
        super().__init__(*args, **kw)


class DOUBLE(_Exact, sqltypes.DOUBLE):
    pass


class REAL(_Exact, sqltypes.REAL):
    pass


class FLOAT(_Floating, sqltypes.FLOAT):
    pass


class _Moment:
    def __init__(self, timezone=False, fsp=None):
        super().__init__(timezone=timezone)
        self.fsp = fsp


class DATETIME(_Moment, sqltypes.DATETIME):
    pass


class TIMESTAMP(_Moment, sqltypes.TIMESTAMP):
    pass


class TIME(_Moment, sqltypes.TIME):
    pass


class YEAR(TypeEngine):
    __visit_name__ = "YEAR"

    def __init__(self, display_width=None):
        self.display_width = display_width


class BIT(TypeEngine):
    __visit_name__ = "BIT"

    def __init__(self, length=None):
        self.length = length


class _Text:
    def __init__(self, length=None, charset=None, collation=None, ascii=False, unicode=False, binary=False,
                 national=False, **kw):
        super().__init__(length, collation)
        self.charset = charset
        self.ascii = ascii
        self.unicode = unicode
        self.binary = binary
        self.national = national


class VARCHAR(_Text, sqltypes.VARCHAR):
    pass


class CHAR(_Text, sqltypes.CHAR):
    pass


class NVARCHAR(_Text, sqltypes.NVARCHAR):
    pass


class NCHAR(_Text, sqltypes.NCHAR):
    pass


class TEXT(_Text, sqltypes.TEXT):
    pass


class TINYTEXT(_Text, sqltypes.Text):
    __visit_name__ = "TINYTEXT"


class MEDIUMTEXT(_Text, sqltypes.Text):
    __visit_name__ = "MEDIUMTEXT"


class LONGTEXT(_Text, sqltypes.Text):
    __visit_name__ = "LONGTEXT"


class TINYBLOB(sqltypes.LargeBinary):
    __visit_name__ = "TINYBLOB"


class MEDIUMBLOB(sqltypes.LargeBinary):
    __visit_name__ = "MEDIUMBLOB"


class LONGBLOB(sqltypes.LargeBinary):
    __visit_name__ = "LONGBLOB"


class ENUM(Enum):
    __visit_name__ = "ENUM"

    def __init__(self, *enums, **kw):
        kw.pop("strict", None)
        extra = {name: kw.pop(name, None) for name in ("charset", "ascii", "unicode", "binary", "national")}
        super().__init__(*enums, **kw)
        self.__dict__.update(extra)


class SET(sqltypes.String):
    __visit_name__ = "SET"

    def __init__(self, *values, **kw):
        self.values = values
        super().__init__(length=max([len(value) for value in values], default=0))
