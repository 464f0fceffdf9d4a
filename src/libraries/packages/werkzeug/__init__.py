import sys

from _firstboot_functions import load_name

_places = {
    "Client": "test",
    "Request": "wrappers",
    "Response": "wrappers",
    "run_simple": "serving",
    "datastructures": "datastructures",
    "exceptions": "exceptions",
    "http": "http",
    "local": "local",
    "middleware": "middleware",
    "routing": "routing",
    "security": "security",
    "utils": "utils",
    "wrappers": "wrappers",
}


def __getattr__(name):
    return load_name(sys.modules[__name__], _places, name)
