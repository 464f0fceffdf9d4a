"""Stands in for the native module, by the real python-dotenv."""

import io
import os

from real_packages import load_real

_main = load_real("dotenv.main")


def values(text, path, environ, interpolate, override):
    bindings = list(_main.parse_stream(io.StringIO(text, newline=None if path else "\n")))
    pairs = [(binding.key, binding.value) for binding in bindings if binding.key is not None]
    bad = [binding.original.line for binding in bindings if binding.error]
    found = dict(_main.resolve_variables(pairs, override=override)) if interpolate else dict(pairs)
    return found, bad
