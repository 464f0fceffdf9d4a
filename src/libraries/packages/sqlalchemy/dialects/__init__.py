import sys

from _firstboot_functions import Places, load_name

_places = Places(("mysql", "mysql"), ("postgresql", "postgresql"), ("sqlite", "sqlite"))


def __getattr__(name):
    return load_name(sys.modules[__name__], _places, name)
