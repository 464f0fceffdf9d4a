"""Stands for brotli, which is compiled code. Nothing is compressed while a project boots."""

__version__ = "1.2.0"

MODE_GENERIC, MODE_TEXT, MODE_FONT = range(3)


class error(Exception):
    pass


def compress(string, mode=MODE_GENERIC, quality=11, lgwin=22, lgblock=0):
    raise error("nothing is compressed here")
