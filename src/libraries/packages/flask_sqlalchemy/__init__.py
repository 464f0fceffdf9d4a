import sys

from _firstboot_functions import Places, load_name

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
    if name == "__version__":
        return "3.1.1"
    return load_name(sys.modules[__name__], _places, name)
