import sys

from _firstboot_functions import Places, load_name

from .decorator import cross_origin
from .extension import CORS

__all__ = ["CORS", "cross_origin"]


def __getattr__(name):
    if name == "__version__":
        return "6.0.5"
    return load_name(sys.modules[__name__], Places(("extension", "extension"), ("decorator", "decorator"), ("core", "core")), name)
