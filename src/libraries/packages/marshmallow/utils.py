"""Values taken out of objects and put into dictionaries."""

from .decorators import missing


def is_iterable_but_not_string(obj):
    return hasattr(obj, "__iter__") and not hasattr(obj, "strip")


def is_sequence_but_not_string(obj):
    from collections.abc import Sequence

    return isinstance(obj, Sequence) and not isinstance(obj, (str, bytes))


def is_collection(obj):
    from collections.abc import Mapping

    return is_iterable_but_not_string(obj) and not isinstance(obj, Mapping)


def is_aware(datetime):
    return datetime.tzinfo is not None and datetime.tzinfo.utcoffset(datetime) is not None


def ensure_text_type(val):
    return val.decode("utf-8") if isinstance(val, bytes) else str(val)


def callable_or_raise(obj):
    if not callable(obj):
        raise TypeError(f"Object {obj!r} is not callable.")
    return obj


def get_value(obj, key, default=missing):
    for part in key.split(".") if "." in key else (key,):
        obj = _value_of(obj, part, default)
    return obj


def _value_of(obj, key, default):
    if hasattr(obj, "__getitem__"):
        try:
            return obj[key]
        except (KeyError, IndexError, TypeError, AttributeError):
            pass
    return getattr(obj, key, default)


def set_value(dct, key, value):
    head, dot, rest = key.partition(".")
    if not dot:
        dct[key] = value
        return
    inner = dct.setdefault(head, {})
    if not isinstance(inner, dict):
        raise ValueError(f"Cannot set {key} in {head} due to existing value: {inner}")
    set_value(inner, rest, value)
