"""namedtuple: tuples whose items have names."""

import sys
from keyword import iskeyword


def _check(typename, fields):
    for name in [typename] + fields:
        if type(name) is not str:
            raise TypeError("Type names and field names must be strings")
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    seen = set()
    for name in fields:
        if name.startswith("_"):
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)


def _renamed(fields):
    seen, names = set(), []
    for position, name in enumerate(fields):
        bad = not name.isidentifier() or iskeyword(name) or name.startswith("_") or name in seen
        names.append(f"_{position}" if bad else name)
        seen.add(name)
    return names


def _item(position):
    return property(lambda self: tuple.__getitem__(self, position))


def _meant(name, fields):
    from _firstboot_interpreter import suggestion

    found = suggestion(name, ["_cls", *fields])
    return f". Did you mean '{found}'?" if found else ""


def _arguments(typename, fields, defaults, values, keywords):
    """The items for a new tuple, or the TypeError that a function of these parameters raises."""
    call = f"{typename}.__new__()"
    if len(values) > len(fields):
        least, most, given = len(fields) - len(defaults) + 1, len(fields) + 1, len(values) + 1
        takes = str(most) if least == most else f"from {least} to {most}"
        plural = "" if most == 1 else "s"
        raise TypeError(f"{call} takes {takes} positional argument{plural} but {given} were given")
    items = list(values)
    missing = []
    for name in fields[: len(values)]:
        if name in keywords:
            raise TypeError(f"{call} got multiple values for argument {name!r}")
    for name in fields[len(values) :]:
        if name in keywords:
            items.append(keywords.pop(name))
        elif name in defaults:
            items.append(defaults[name])
        else:
            missing.append(repr(name))
    for name in keywords:
        if name not in fields:
            raise TypeError(f"{call} got an unexpected keyword argument {name!r}{_meant(name, fields)}")
    if missing:
        listed = " and ".join(missing)
        if len(missing) > 2:
            listed = ", ".join(missing[:-1]) + ", and " + missing[-1]
        plural = "s" if len(missing) > 1 else ""
        raise TypeError(f"{call} missing {len(missing)} required positional argument{plural}: {listed}")
    return items


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    fields = [str(name) for name in field_names]
    typename = str(typename)
    if rename:
        fields = _renamed(fields)
    _check(typename, fields)
    defaults = tuple(defaults or ())
    if len(defaults) > len(fields):
        raise TypeError("Got more default values than field names")
    field_defaults = dict(zip(fields[len(fields) - len(defaults) :], defaults))

    def __new__(cls, /, *values, **keywords):
        return tuple.__new__(cls, _arguments(typename, fields, field_defaults, values, keywords))

    def _make(cls, iterable):
        items = tuple(iterable)
        if len(items) != len(fields):
            raise TypeError(f"Expected {len(fields)} arguments, got {len(items)}")
        return tuple.__new__(cls, items)

    def _asdict(self):
        return dict(zip(fields, self))

    def _replace(self, /, **changes):
        items = [changes.pop(name, value) for name, value in zip(fields, self)]
        if changes:
            raise TypeError(f"Got unexpected field names: {list(changes)!r}")
        return tuple.__new__(type(self), items)

    def __repr__(self):
        inside = ", ".join(f"{name}={value!r}" for name, value in zip(fields, self))
        return f"{type(self).__name__}({inside})"

    for function in (_make, _asdict, _replace):
        function.__qualname__ = f"{typename}.{function.__name__}"
    namespace = {
        "__doc__": f"{typename}({', '.join(fields)})",
        "__slots__": (),
        "_fields": tuple(fields),
        "_field_defaults": field_defaults,
        "__match_args__": tuple(fields),
        "__new__": __new__,
        "_make": classmethod(_make),
        "_asdict": _asdict,
        "_replace": _replace,
        "__replace__": _replace,
        "__repr__": __repr__,
        "__getnewargs__": lambda self: tuple(self),
    }
    for position, name in enumerate(fields):
        namespace[name] = _item(position)
    result = type(typename, (tuple,), namespace)
    result.__module__ = module or sys._getframe(1).f_globals.get("__name__", "__main__")
    return result
