"""What type an operator makes of two expressions, as the type on its left decides by the other's affinity."""

from _firstboot_versions import sqlalchemy as _release

from . import sqltypes

_itself = object()
_commutative = ("+", "*")

_numbers = ("Integer", "Numeric") if _release == "2.0" else ("Integer", "Numeric", "Float")
_same_with_numbers = dict.fromkeys(_numbers, _itself)
# An integer beside another kind of number makes one of that kind.
_with_integer = {name: _itself if name == "Integer" else name for name in _numbers}

_adaptations = {
    "Integer": {
        "+": {"Date": "Date", **_with_integer},
        "-": _with_integer,
        "*": {"Interval": "Interval", **_with_integer},
        "/": {**_with_integer, "Integer": "Numeric"},
        "//": {"Integer": _itself, "Numeric": "Numeric"},
    },
    "Numeric": {
        "+": _same_with_numbers,
        "-": _same_with_numbers,
        "*": {"Interval": "Interval", **_same_with_numbers},
        "/": _same_with_numbers,
    },
    "Date": {
        "+": {"Integer": _itself, "Interval": "DateTime", "Time": "DateTime"},
        "-": {"Integer": _itself, "Date": "Integer", "Interval": "DateTime", "DateTime": "Interval"},
    },
    "DateTime": {"+": {"Interval": _itself}, "-": {"Interval": _itself, "DateTime": "Interval"}},
    "Time": {
        "+": {"Date": "DateTime", "Interval": _itself},
        "-": {"Time": "Interval", "Interval": _itself},
    },
    "Interval": {
        "+": {"Date": "DateTime", "Interval": _itself, "DateTime": "DateTime", "Time": "Time"},
        "-": {"Interval": _itself},
        "*": dict.fromkeys(_numbers[1:], _itself),
        "/": dict.fromkeys(_numbers[1:], _itself),
    },
}
_adaptations["Float"] = _adaptations["Numeric"]


def type_of_operation(left, operator, right):
    """The type of `left operator right`, which are types."""
    if left._isnull:
        if right._isnull or operator not in _commutative:
            return left
        return type_of_operation(right, operator, left)
    if operator == "||" and left.__visit_name__ == "enum":
        return sqltypes.String(left.length)
    affinity, other = left._type_affinity, right._type_affinity
    name = _adaptations.get(affinity.__name__, {}).get(operator, {}).get(other.__name__)
    if name is None:
        return left
    found = _class_of(left) if name is _itself else getattr(sqltypes, name)
    if found is other:
        return right
    return left if found is affinity else found()


def _class_of(type_):
    """Of a decorated type, that of what it decorates."""
    decorates = isinstance(type_, sqltypes.TypeDecorator) and type_._type_affinity is not type(type_)
    return type(type_.impl) if decorates else type(type_)


_names_of_values = {
    "str": "String",
    "int": "Integer",
    "float": "Float" if _release == "2.0" else "Double",
    "bytes": "LargeBinary",
    "datetime": "DateTime",
    "date": "Date",
    "time": "Time",
    "timedelta": "Interval",
    "Decimal": "Numeric",
    "UUID": "Uuid",
}


def type_of_value(value):
    """The type of a Python value that stands in an expression."""
    if value is None:
        return sqltypes.NULLTYPE
    if type(value) is bool:
        return sqltypes.BOOLEANTYPE
    name = _names_of_values.get(type(value).__name__)
    return sqltypes.NULLTYPE if name is None else getattr(sqltypes, name)()
