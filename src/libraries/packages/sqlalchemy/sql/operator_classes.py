"""Which operators a type says that it has; SQLAlchemy 2.1 and later warn of the others."""

from _firstboot_versions import sqlalchemy as _release

_texts = ("like_op", "ilike_op", "not_like_op", "not_ilike_op", "startswith_op", "endswith_op", "istartswith_op",
          "iendswith_op", "match_op", "regexp_match_op", "collate")
_parts = ("contains_op", "icontains_op")
_math = ("mul", "truediv", "floordiv", "mod", "neg", "bitwise_and_op", "bitwise_or_op", "bitwise_xor_op",
         "bitwise_lshift_op", "bitwise_rshift_op")
_junctions = ("and_", "or_")
_items = ("getitem",)
_sums = ("add", "sub")
_joined = ("concat_op",)
_inverse = ("inv",)

_numbers = _texts + _parts + _items + _junctions
_moments = _texts + _parts + _math + _joined + _inverse + _junctions + _items
_strings = ("sub",) + _math + _inverse + _junctions
_bytes = _texts + ("sub",) + _math + _inverse + _junctions
_opaque = _texts + _parts + _math + _sums + _joined + _inverse + _junctions

# By the name of the type that the operators are listed for: those that it lacks.
_lacking = {
    "Integer": _numbers,
    "Numeric": _numbers,
    "Float": _numbers,
    "String": _strings,
    "Boolean": _texts + _parts + _math + _sums + _joined + _items,
    "Date": _moments,
    "DateTime": _moments,
    "Time": _moments,
    "Interval": _moments,
    "LargeBinary": _bytes,
    "ARRAY": _bytes,
    "JSONB": tuple([name for name in _bytes if name not in _parts]) + ("icontains_op",),
    "JSON": _opaque,
    "Uuid": _opaque + _items,
}


def check_operator(type_, operator):
    if _release == "2.0" or type_ is None or type_._isnull:
        return
    for cls in type(type_).__mro__:
        lacking = _lacking.get(cls.__name__)
        if lacking is not None:
            if operator in lacking:
                _tell(type_, operator)
            return


def _tell(type_, operator):
    from ..util import warn_deprecated

    warn_deprecated(
        f"Type object {type(type_)!r} does not include operator '{operator}' in its operator classes.  Using built-in"
        " operators (not including custom or overridden operators) outside of a type's stated operator classes is"
        " deprecated and will raise InvalidRequestError in a future release"
    )
