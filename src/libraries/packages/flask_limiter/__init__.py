import sys

from _firstboot_functions import Places, load_name

from ._extension import Limiter

_places = Places(("errors", "RateLimitExceeded errors"), ("util", "util"))


def __getattr__(name):
    if name == "__version__":
        return "4.1.1"
    return load_name(sys.modules[__name__], _places, name)
