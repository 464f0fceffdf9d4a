import sys

from _firstboot_functions import Places, load_name

from .exceptions import *

_places = Places(
    ("api_jwt", "api_jwt decode encode get_unverified_header"),
    ("exceptions", "exceptions"),
)


def __getattr__(name):
    if name == "__version__":
        return "2.15.1"
    return load_name(sys.modules[__name__], _places, name)
