import sys

from _firstboot_functions import Places, load_name

from .base import ANY, NamedSignal, Namespace, Signal, default_namespace, signal

__all__ = ["ANY", "default_namespace", "NamedSignal", "Namespace", "Signal", "signal"]


def __getattr__(name):
    return load_name(sys.modules[__name__], Places(("base", "base")), name)
