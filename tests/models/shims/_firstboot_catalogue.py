"""Stands in for the native module: the names that the real packages have."""

import os

unmodelled_names = []
_known = {}


def _load():
    path = os.path.join(os.path.dirname(__file__), "../../../src/libraries/catalogue/names.txt")
    if not _known and os.path.exists(path):
        with open(path, encoding="utf-8") as file:
            for line in file:
                module, _, names = line.rstrip("\n").partition(": ")
                _known[module] = set(names.split())
    return _known


class Unknown:
    def __init__(self, name):
        self._name = name

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return Unknown(f"{self._name}.{name}")

    def __call__(self, *args, **kwargs):
        return Unknown(f"{self._name}()")

    def __mro_entries__(self, bases):
        return ()

    def __iter__(self):
        return iter(())


def unmodelled(name):
    unmodelled_names.append(name)
    return Unknown(name)


def missing_name(module, name):
    if name in _load().get(module, ()):
        return unmodelled(f"{module}.{name}")
    raise AttributeError(f"module {module!r} has no attribute {name!r}")


def step(value, how):
    """Under CPython values have no origins."""
    return value
