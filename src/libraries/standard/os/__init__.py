"""os: the environment, the project's files and the paths to them, as set-up code sees them."""

import _firstboot_process as _process
import posixpath as path
from _firstboot_interpreter import modules as _modules

__c_module__ = "posix"
__c_names__ = ("fspath", "urandom", "getpid", "umask")

_modules["os.path"] = path

name = "posix"
curdir, pardir, sep, altsep, extsep = ".", "..", "/", None, "."
pathsep, defpath, devnull, linesep = ":", "/bin:/usr/bin", "/dev/null", "\n"
F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1

error = OSError


class PathLike:
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return hasattr(subclass, "__fspath__")
        return NotImplemented

    def __class_getitem__(cls, item):
        return cls


PathLike.__abstractmethods__ = frozenset({"__fspath__"})


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    kind = type(path)
    if not hasattr(kind, "__fspath__"):
        raise TypeError(
            "expected str, bytes or os.PathLike object, not " + kind.__name__
        )
    converted = kind.__fspath__(path)
    if isinstance(converted, (str, bytes)):
        return converted
    raise TypeError(
        f"expected {kind.__name__}.__fspath__() to return str or bytes, "
        f"not {type(converted).__name__}"
    )


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode() if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode() if isinstance(filename, bytes) else filename


from os._environment import environ, getenv, putenv, unsetenv  # noqa: E402
from os._files import (  # noqa: E402
    DirEntry,
    access,
    getcwd,
    chdir,
    listdir,
    lstat,
    makedirs,
    mkdir,
    remove,
    removedirs,
    rename,
    replace,
    rmdir,
    scandir,
    stat,
    stat_result,
    unlink,
    walk,
)


def urandom(size, /):
    return _process.random_bytes(size)


def getpid():
    return _process.process_id()


def cpu_count():
    return _process.processor_count()


def umask(mask, /):
    return 0o022
