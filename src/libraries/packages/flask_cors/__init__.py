import sys

from _firstboot_functions import Places, load_name

from .extension import CORS, cross_origin

__all__ = ["CORS", "cross_origin"]


def __getattr__(name):
    if name == "__version__":
        return "6.0.5"
    return load_name(sys.modules[__name__], Places(("extension", "extension")), name)
