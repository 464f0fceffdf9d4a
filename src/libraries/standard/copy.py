"""copy: shallow and deep copies."""


class Error(Exception):
    pass


error = Error

_SAME = (
    type(None), int, float, bool, complex, str, bytes, type, range, slice, property,
    type(lambda: None), type(len), type(...), type(NotImplemented),
)


def copy(x):
    kind = type(x)
    if kind in _SAME or issubclass(kind, type):
        return x
    if kind in (list, dict, set, bytearray):
        return x.copy()
    if kind in (tuple, frozenset):
        return x
    if hasattr(kind, "__copy__"):
        return kind.__copy__(x)
    return _made_again(x, lambda value: value)


_absent = []


def deepcopy(x, memo=None, _nil=_absent):
    kind = type(x)
    if kind in _SAME or issubclass(kind, type):
        return x
    memo = {} if memo is None else memo
    known = memo.get(id(x), _nil)
    if known is not _nil:
        return known
    if kind is list:
        made = memo[id(x)] = []
        for item in x:
            made.append(deepcopy(item, memo))
    elif kind is dict:
        made = memo[id(x)] = {}
        for key, value in x.items():
            made[deepcopy(key, memo)] = deepcopy(value, memo)
    elif kind in (tuple, set, frozenset):
        made = memo[id(x)] = kind(deepcopy(item, memo) for item in x)
    elif hasattr(kind, "__deepcopy__"):
        made = memo[id(x)] = kind.__deepcopy__(x, memo)
    else:
        made = _made_again(x, lambda value: deepcopy(value, memo), memo)
    return made


def _own(kind, name):
    """Whether a class below `object` says it: `object` has no word of its own here."""
    return any(name in base.__dict__ for base in kind.__mro__)


def _made_again(x, copied, memo=None):
    kind = type(x)
    if _own(kind, "__reduce_ex__"):
        reduced = x.__reduce_ex__(4)
    elif _own(kind, "__reduce__"):
        reduced = x.__reduce__()
    else:
        return _rebuilt(x, copied, memo)
    if isinstance(reduced, str):
        return x
    make, arguments, state, *_ = *reduced, None
    made = make(*(copied(argument) for argument in arguments))
    if memo is not None:
        memo[id(x)] = made
    if state is not None:
        _set_state(made, copied(state))
    return made


def _set_state(made, state):
    if hasattr(made, "__setstate__"):
        made.__setstate__(state)
    else:
        made.__dict__.update(state)


def _rebuilt(x, copied, memo=None):
    kind = type(x)
    if isinstance(x, (list, dict, set, tuple, str, int, float, bytes)):
        base = next(base for base in kind.__mro__ if base in (list, dict, set, tuple, str, int, float, bytes))
        if base in (tuple, str, int, float, bytes):
            made = base.__new__(kind, x)
        else:
            made = base.__new__(kind)
            if base is dict:
                for key, value in x.items():
                    dict.__setitem__(made, copied(key), copied(value))
            elif base is list:
                made.extend(copied(item) for item in x)
            else:
                made.update(copied(item) for item in x)
    else:
        try:
            made = object.__new__(kind)
        except TypeError as error:
            raise TypeError(f"cannot pickle '{kind.__name__}' object") from error
    if memo is not None:
        memo[id(x)] = made
    if _own(kind, "__getstate__"):
        state = x.__getstate__()
        if state:
            _set_state(made, copied(state))
        return made
    for name, value in getattr(x, "__dict__", {}).items():
        made.__dict__[name] = copied(value)
    for base in kind.__mro__:
        slots = base.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if hasattr(x, name):
                object.__setattr__(made, name, copied(getattr(x, name)))
    return made


def replace(obj, /, **changes):
    if not hasattr(type(obj), "__replace__"):
        raise TypeError(f"replace() does not support {type(obj).__name__} objects")
    return type(obj).__replace__(obj, **changes)
