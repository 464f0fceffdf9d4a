"""Loads a module of a real package beside the model of the same name."""

import importlib
import os
import sys


def load_real(name):
    root = os.environ["FIRSTBOOT_REAL"]
    top = name.partition(".")[0]
    hidden = {key: sys.modules.pop(key) for key in list(sys.modules) if key.partition(".")[0] == top}
    path = list(sys.path)
    sys.path[:] = [root] + [entry for entry in path if "src/libraries" not in entry]
    importlib.invalidate_caches()
    try:
        return importlib.import_module(name)
    finally:
        for key in list(sys.modules):
            if key.partition(".")[0] == top:
                del sys.modules[key]
        sys.modules.update(hidden)
        sys.path[:] = path
        importlib.invalidate_caches()
