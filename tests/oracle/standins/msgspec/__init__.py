"""Stands for msgspec, which is compiled code: Flask-Session makes its coders while a project boots."""

from . import json, msgpack

__version__ = "0.22.0"
__all__ = ["DecodeError", "json", "msgpack"]


class MsgspecError(Exception):
    pass


class DecodeError(MsgspecError):
    pass
