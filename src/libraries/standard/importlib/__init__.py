"""importlib: imports by name."""

import sys

import _firstboot_interpreter as _interpreter


def _resolved(name, package):
    if not name.startswith("."):
        return name
    if not package:
        raise TypeError(
            f"the 'package' argument is required to perform a relative import for {name!r}"
        )
    level = len(name) - len(name.lstrip("."))
    parts = package.rsplit(".", level - 1)
    if len(parts) < level:
        raise ImportError("attempted relative import beyond top-level package")
    rest = name[level:]
    return f"{parts[0]}.{rest}" if rest else parts[0]


def import_module(name, package=None):
    return _interpreter.import_module(_resolved(name, package))


def invalidate_caches():
    pass


def reload(module):
    from _firstboot_process import unmodelled

    return unmodelled("importlib.reload()")


__import__ = __import__
