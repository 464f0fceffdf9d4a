"""importlib.util: whether a module is there."""

import sys


class ModuleSpec:
    def __init__(self, name, origin):
        self.name, self.origin = name, origin


def find_spec(name, package=None):
    from importlib import import_module

    if name in sys.modules:
        return ModuleSpec(name, getattr(sys.modules[name], "__file__", None))
    # Whether a module is there is known by importing it.
    try:
        module = import_module(name, package)
    except ModuleNotFoundError:
        return None
    return ModuleSpec(name, getattr(module, "__file__", None))
