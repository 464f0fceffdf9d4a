"""Values on their way into SQLite, and the adapters and converters that projects register."""

from _firstboot_interpreter import type_name

from _sqlite3._errors import ProgrammingError

__c_module__ = "sqlite3"
__c_names__ = ("adapt", "register_adapter", "register_converter")

adapters, converters = {}, {}
_missing = object()


class PrepareProtocol:
    __module__ = "sqlite3"


def register_adapter(type, adapter, /):
    adapters[(type, PrepareProtocol)] = adapter


def register_converter(typename, converter, /):
    converters[typename.upper()] = converter


def adapt(obj, proto=PrepareProtocol, alt=_missing, /):
    adapter = adapters.get((type(obj), proto))
    if adapter is not None:
        return adapter(obj)
    for holder, name, other in ((proto, "__adapt__", obj), (obj, "__conform__", proto)):
        method = getattr(holder, name, None)
        adapted = None if method is None else method(other)
        if adapted is not None:
            return adapted
    if alt is _missing:
        raise ProgrammingError("can't adapt")
    return alt


def bound(names, parameters):
    """The values for the parameters of a statement that are called so, None where one has no name."""
    if isinstance(parameters, dict):
        return tuple([stored(_named(position, name, parameters), position) for position, name in enumerate(names, 1)])
    if isinstance(parameters, (set, frozenset)) or not hasattr(type(parameters), "__getitem__"):
        raise ProgrammingError("parameters are of unsupported type")
    if len(parameters) != len(names):
        raise ProgrammingError(
            f"Incorrect number of bindings supplied. The current statement uses {len(names)}, and there are"
            f" {len(parameters)} supplied."
        )
    return tuple([stored(_placed(position, name, parameters), position) for position, name in enumerate(names, 1)])


def _named(position, name, parameters):
    if name is None:
        raise ProgrammingError(f"Binding {position} has no name, but you supplied a dictionary (which has only names).")
    try:
        return parameters[name[1:]]
    except LookupError:
        raise ProgrammingError(f"You did not supply a value for binding parameter :{name[1:]}.") from None


def _placed(position, name, parameters):
    if name is not None and name[0] != "?":
        raise ProgrammingError(
            f"Binding {position} ('{name}') is a named parameter, but you supplied a sequence which requires nameless"
            " (qmark) placeholders."
        )
    return parameters[position - 1]


def stored(value, position):
    """A value as SQLite takes it, adapted; `position` is that of its parameter."""
    value = adapt(value, PrepareProtocol, value)
    if isinstance(value, int):
        if not -(2**63) <= value < 2**63:
            raise OverflowError("Python int too large to convert to SQLite INTEGER")
        return int(value)
    if value is None or isinstance(value, (float, str, bytes)):
        return value
    if isinstance(value, (bytearray, memoryview)):
        return bytes(value)
    raise ProgrammingError(f"Error binding parameter {position}: type '{type_name(value)}' is not supported")
