"""pkgutil: the modules that lie in a package's folders."""

import os
from collections import namedtuple

ModuleInfo = namedtuple("ModuleInfo", "module_finder name ispkg")


def iter_modules(path=None, prefix=""):
    if isinstance(path, str):
        raise ValueError("path must be None or list of paths to look for modules in")
    import sys

    seen = set()
    for folder in sys.path if path is None else path:
        if not os.path.isdir(folder):
            continue
        for entry in sorted(os.listdir(folder)):
            place = os.path.join(folder, entry)
            is_package = os.path.isfile(os.path.join(place, "__init__.py"))
            name = entry if is_package else entry.removesuffix(".py")
            if name in seen or name == "__init__" or not is_package and name == entry or not name.isidentifier():
                continue
            seen.add(name)
            yield ModuleInfo(None, prefix + name, is_package)


def walk_packages(path=None, prefix="", onerror=None):
    import sys

    for info in iter_modules(path, prefix):
        yield info
        if not info.ispkg:
            continue
        try:
            __import__(info.name)
        except ImportError:
            if onerror is not None:
                onerror(info.name)
        except Exception:
            if onerror is None:
                raise
            onerror(info.name)
        else:
            yield from walk_packages(sys.modules[info.name].__path__, info.name + ".", onerror)


def extend_path(path, name):
    import sys

    folders = [os.path.join(folder, *name.split(".")) for folder in sys.path]
    return path + [folder for folder in folders if os.path.isdir(folder) and folder not in path]


def get_data(package, resource):
    import sys

    __import__(package)
    folder = os.path.dirname(sys.modules[package].__file__)
    with open(os.path.join(folder, *resource.split("/")), "rb") as file:
        return file.read()
