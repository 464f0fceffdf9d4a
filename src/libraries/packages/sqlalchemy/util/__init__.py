_created = [0]
# What goes on by itself, innermost last: a warning on the way says that it is not its user's doing.
_processes = []


class automatically:
    def __init__(self, process, advice=""):
        self.words = (
            f" (This warning originated from the {process} process, which was invoked automatically in response to a"
            f" user-initiated operation.{advice})"
        )

    def __enter__(self):
        _processes.append(self.words)

    def __exit__(self, *details):
        _processes.pop()


def parts_between_commas(text, opening, closing):
    """A text taken apart at the commas that stand outside of brackets."""
    found, depth = [""], 0
    for character in text:
        depth += (character == opening) - (character == closing)
        if character == "," and depth == 0:
            found.append("")
        else:
            found[-1] += character
    return [part.strip() for part in found]


def warn(message, category=None):
    import sys
    from warnings import warn as emit

    from ..exc import SAWarning

    if _processes:
        message = f"{message}{_processes[-1]}"
    # It is told of the line outside of SQLAlchemy that has led here.
    level, frame = 1, sys._getframe()
    while frame is not None and frame.f_globals.get("__name__", "").startswith("sqlalchemy"):
        level, frame = level + 1, frame.f_back
    emit(message, category or SAWarning, stacklevel=level)


def warn_deprecated(message, version=None):
    from ..exc import SADeprecationWarning

    warn(message, SADeprecationWarning)


def set_creation_order(instance):
    _created[0] += 1
    instance._creation_order = _created[0]


def to_list(value, default=None):
    if value is None:
        return default
    if isinstance(value, (str, bytes)) or not hasattr(value, "__iter__"):
        return [value]
    return value if isinstance(value, list) else list(value)


def generic_repr(instance, omit=(), additional=()):
    """`Class(arguments that differ from their defaults)`, read from the signature of __init__."""
    parts = []
    named = []
    seen = set()
    for index, cls in enumerate(type(instance).__mro__):
        init = cls.__dict__.get("__init__")
        code = getattr(init, "__code__", None)
        if code is None:
            continue
        positional = code.co_varnames[1 : code.co_argcount]
        keyword_only = code.co_varnames[code.co_argcount : code.co_argcount + code.co_kwonlyargcount]
        defaults = init.__defaults__ or ()
        without_default = positional[: len(positional) - len(defaults)]
        if index == 0 or not seen:
            for name in without_default:
                seen.add(name)
                if name not in omit:
                    parts.append(repr(getattr(instance, name, None)))
        pairs = list(zip(positional[len(positional) - len(defaults) :], defaults))
        pairs += [(name, (init.__kwdefaults__ or {}).get(name)) for name in keyword_only]
        for name, default in pairs:
            if name in seen or name in omit or name.startswith("_"):
                continue
            seen.add(name)
            named.append((name, default))
        if not code.co_flags & 8:
            break
    for name, default in named + list(additional):
        try:
            value = getattr(instance, name)
        except Exception:
            continue
        if value is default:
            continue
        if type(value) is not type(default) or value != default:
            parts.append(f"{name}={value!r}")
    return f"{type(instance).__name__}({', '.join(parts)})"
