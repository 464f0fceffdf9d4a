"""Schemas by name, as Nested("PostSchema") looks for them."""

from .exceptions import RegistryError

_registry = {}


def register(classname, cls):
    known = _registry.setdefault(classname, [cls])
    if all(each.__module__ != cls.__module__ for each in known):
        known.append(cls)
    _registry[f"{cls.__module__}.{classname}"] = [cls]


def get_class(classname, *, all=False):
    if classname not in _registry:
        raise RegistryError(f"Class with name {classname!r} was not found. You may need to import the class.")
    found = _registry[classname]
    if len(found) == 1:
        return found[0]
    if all:
        return found
    raise RegistryError(
        f"Multiple classes with name {classname!r} were found. Please use the full, module-qualified path."
    )
