import sys

from _firstboot_functions import Places, load_named

from .extension import SQLAlchemy

__all__ = ["SQLAlchemy"]

_places = Places(
    ("extension", "extension"),
    ("model", "model"),
    ("pagination", "pagination"),
    ("query", "query"),
    ("session", "session"),
    ("table", "table"),
)


def __getattr__(name):
    return load_named(sys.modules[__name__], _places, name, "Flask-SQLAlchemy 3.2", "3.1.1")
