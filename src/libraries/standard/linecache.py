"""linecache: a line of a source file by its number."""

import _firstboot_files as _files

cache = {}


def getlines(filename, module_globals=None):
    if filename not in cache:
        text = _files.read(filename).decode("utf-8", "replace") if _files.exists(filename) else ""
        lines = text.splitlines(keepends=True)
        if lines and not lines[-1].endswith("\n"):
            lines[-1] += "\n"
        cache[filename] = lines
    return cache[filename]


def getline(filename, lineno, module_globals=None):
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""


def clearcache():
    cache.clear()


def checkcache(filename=None):
    pass
