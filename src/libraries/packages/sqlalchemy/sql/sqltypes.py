from _firstboot_versions import sqlalchemy as _release

from .. import exc
from .type_api import ExternalType, TypeDecorator, TypeEngine, UserDefinedType, to_instance


class NullType(TypeEngine):
    __visit_name__ = "null"
    _isnull = True


class Concatenable:
    pass


class Indexable:
    pass


class HasExpressionLookup:
    pass


class _LookupExpressionAdapter:
    pass


class SchemaEventTarget:
    pass


class String(Concatenable, TypeEngine):
    __visit_name__ = "string"
    _described = ("length", "collation", "collation_schema")
    collation_schema = None

    def __init__(self, length=None, collation=None, **kw):
        self.length = length
        self.collation = collation
        if kw:
            self.collation_schema = kw.pop("collation_schema", None)
            for name in kw:
                raise TypeError(f"String.__init__() got an unexpected keyword argument '{name}'")

    @property
    def python_type(self):
        return str


class Text(String):
    __visit_name__ = "text"


class Unicode(String):
    __visit_name__ = "unicode"


class UnicodeText(Text):
    __visit_name__ = "unicode_text"


class Integer(HasExpressionLookup, TypeEngine):
    __visit_name__ = "integer"

    @property
    def python_type(self):
        return int


class SmallInteger(Integer):
    __visit_name__ = "small_integer"


class BigInteger(Integer):
    __visit_name__ = "big_integer"


class NumericCommon(HasExpressionLookup, TypeEngine):
    _is_affinity_root = True
    _described = ("precision", "scale")
    _default_decimal_return_scale = 10

    @property
    def python_type(self):
        if not self.asdecimal:
            return float
        from decimal import Decimal

        return Decimal


class Numeric(NumericCommon):
    __visit_name__ = "numeric"

    def __init__(self, precision=None, scale=None, decimal_return_scale=None, asdecimal=True):
        self.precision = precision
        self.scale = scale
        self.decimal_return_scale = decimal_return_scale
        self.asdecimal = asdecimal


class Float(Numeric if _release == "2.0" else NumericCommon):
    __visit_name__ = "float"
    scale = None

    def __init__(self, precision=None, asdecimal=False, decimal_return_scale=None):
        self.precision = precision
        self.asdecimal = asdecimal
        self.decimal_return_scale = decimal_return_scale


class Double(Float):
    __visit_name__ = "double"


class DateTime(HasExpressionLookup, TypeEngine):
    __visit_name__ = "datetime"
    _described = ("timezone",)

    def __init__(self, timezone=False):
        self.timezone = timezone

    @property
    def python_type(self):
        from datetime import datetime

        return datetime


class Date(HasExpressionLookup, TypeEngine):
    __visit_name__ = "date"

    @property
    def python_type(self):
        from datetime import date

        return date


class Time(HasExpressionLookup, TypeEngine):
    __visit_name__ = "time"
    _described = ("timezone",)

    def __init__(self, timezone=False):
        self.timezone = timezone

    @property
    def python_type(self):
        from datetime import time

        return time


class _TakesText:
    """A type that keeps to itself where a text stands beside it."""

    def coerce_compared_value(self, op, value):
        return self if isinstance(value, str) else super().coerce_compared_value(op, value)


class _Binary(_TakesText, TypeEngine):
    _described = ("length",)

    def __init__(self, length=None):
        self.length = length

    @property
    def python_type(self):
        return bytes


class LargeBinary(_Binary):
    __visit_name__ = "large_binary"


class SchemaType(SchemaEventTarget):
    _use_schema_map = True
    name = None
    schema = None
    metadata = None


class Boolean(SchemaType, TypeEngine):
    __visit_name__ = "boolean"
    native = True

    def __init__(self, create_constraint=False, name=None, _create_events=True, _adapted_from=None):
        self.create_constraint = create_constraint
        self.name = name

    @property
    def python_type(self):
        return bool

    def _attach_to(self, column):
        if self.create_constraint:
            from .typechecks import add_type_check

            add_type_check(self, column)


class PickleType(TypeDecorator):
    impl = LargeBinary
    cache_ok = True

    def __init__(self, protocol=5, pickler=None, comparator=None, impl=None):
        self.protocol = protocol
        self.pickler = pickler
        self.comparator = comparator
        super().__init__()
        if impl:
            self.impl = to_instance(impl)


class Interval(TypeDecorator):
    __visit_name__ = "interval"
    impl = DateTime
    cache_ok = True

    def __init__(self, native=True, second_precision=None, day_precision=None):
        super().__init__()
        self.native = native
        self.second_precision = second_precision
        self.day_precision = day_precision

    @property
    def _type_affinity(self):
        return Interval

    def coerce_compared_value(self, op, value):
        return self.impl.coerce_compared_value(op, value)

    @property
    def python_type(self):
        from datetime import timedelta

        return timedelta

    def __repr__(self):
        # It shows what it stands for, which is told nothing.
        return "Interval()"


class JSON(Indexable, TypeEngine):
    __visit_name__ = "JSON"
    hashable = False

    class JSONElementType(TypeEngine):
        pass

    class JSONIndexType(JSONElementType):
        pass

    class JSONPathType(JSONElementType):
        pass

    NULL = "symbol('JSON_NULL')"

    def __init__(self, none_as_null=False):
        self.none_as_null = none_as_null

    @property
    def should_evaluate_none(self):
        return not self.none_as_null

    @property
    def python_type(self):
        return dict


class Uuid(_TakesText, TypeEngine):
    __visit_name__ = "uuid"
    length = None

    def __init__(self, as_uuid=True, native_uuid=True):
        self.as_uuid = as_uuid
        self.native_uuid = native_uuid

    @property
    def python_type(self):
        if not self.as_uuid:
            return str
        from uuid import UUID as PythonUUID

        return PythonUUID


class ARRAY(SchemaEventTarget, Indexable, Concatenable, TypeEngine):
    __visit_name__ = "ARRAY"
    _is_array = True

    def __init__(self, item_type, as_tuple=False, dimensions=None, zero_indexes=False):
        if isinstance(item_type, ARRAY):
            raise ValueError("Do not nest ARRAY types; ARRAY(basetype) handles multi-dimensional arrays of basetype")
        if isinstance(item_type, type):
            item_type = item_type()
        self.item_type = item_type
        self.as_tuple = as_tuple
        self.dimensions = dimensions
        self.zero_indexes = zero_indexes

    @property
    def python_type(self):
        return list

    def _attach_to(self, column):
        self.item_type._attach_to(column)


class TupleType(TypeEngine):
    def __init__(self, *types):
        self.types = types


class REAL(Float):
    __visit_name__ = "REAL"


class FLOAT(Float):
    __visit_name__ = "FLOAT"


class DOUBLE(Double):
    __visit_name__ = "DOUBLE"


class DOUBLE_PRECISION(Double):
    __visit_name__ = "DOUBLE_PRECISION"


class NUMERIC(Numeric):
    __visit_name__ = "NUMERIC"


class DECIMAL(Numeric):
    __visit_name__ = "DECIMAL"


class INTEGER(Integer):
    __visit_name__ = "INTEGER"


INT = INTEGER


class SMALLINT(SmallInteger):
    __visit_name__ = "SMALLINT"


class BIGINT(BigInteger):
    __visit_name__ = "BIGINT"


class TIMESTAMP(DateTime):
    __visit_name__ = "TIMESTAMP"

    def __init__(self, timezone=False):
        super().__init__(timezone=timezone)


class DATETIME(DateTime):
    __visit_name__ = "DATETIME"


class DATE(Date):
    __visit_name__ = "DATE"


class TIME(Time):
    __visit_name__ = "TIME"


class TEXT(Text):
    __visit_name__ = "TEXT"


class CLOB(Text):
    __visit_name__ = "CLOB"


class VARCHAR(String):
    __visit_name__ = "VARCHAR"


class NVARCHAR(Unicode):
    __visit_name__ = "NVARCHAR"


class CHAR(String):
    __visit_name__ = "CHAR"


class NCHAR(Unicode):
    __visit_name__ = "NCHAR"


class BLOB(LargeBinary):
    __visit_name__ = "BLOB"


class BINARY(_Binary):
    __visit_name__ = "BINARY"


class VARBINARY(_Binary):
    __visit_name__ = "VARBINARY"


class BOOLEAN(Boolean):
    __visit_name__ = "BOOLEAN"


class UUID(Uuid):
    __visit_name__ = "UUID"

    def __init__(self, as_uuid=True):
        self.as_uuid = as_uuid
        self.native_uuid = True


NULLTYPE = NullType()
INTEGERTYPE = Integer()
STRINGTYPE = String()
NUMERICTYPE = Numeric()
BOOLEANTYPE = Boolean()
DATETIME_TIMEZONE = DateTime(timezone=True)
MATCHTYPE = BOOLEANTYPE


def __getattr__(name):
    if name == "Enum":
        from .enumtype import Enum

        globals()["Enum"] = Enum
        return Enum
    from _firstboot_catalogue import missing_name

    return missing_name(__name__, name)
