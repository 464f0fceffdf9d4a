import sys

from _firstboot_functions import Places, load_name

_places = Places(
    ("datastructures", "datastructures"),
    ("exceptions", "exceptions"),
    ("http", "http"),
    ("local", "local"),
    ("middleware", "middleware"),
    ("routing", "routing"),
    ("security", "security"),
    ("serving", "run_simple"),
    ("test", "Client"),
    ("utils", "utils"),
    ("wrappers", "Request Response wrappers"),
)


def __getattr__(name):
    return load_name(sys.modules[__name__], _places, name)
