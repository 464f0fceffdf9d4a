"""os.path on POSIX: paths as text, and questions about the project's files."""

import _firstboot_files as _files
from _firstboot_interpreter import as_c

curdir, pardir, sep, altsep, extsep, pathsep = ".", "..", "/", None, ".", ":"
defpath, devnull = "/bin:/usr/bin", "/dev/null"
supports_unicode_filenames = False


def _path(path):
    if type(path) is str:
        return path
    # os imports this module while it is being made: fspath is looked up when it is needed.
    from os import fspath

    return fspath(path)


def _same_kind(function, parts):
    kinds = [type(part) for part in parts]
    for part in parts:
        if not isinstance(part, (str, bytes)):
            raise TypeError(
                f"{function}() argument must be str, bytes, or os.PathLike object, "
                f"not {type(part).__name__!r}"
            ) from None
    if str in kinds and bytes in kinds:
        raise TypeError("Can't mix strings and bytes in path components") from None


def _slash(path):
    return b"/" if isinstance(path, bytes) else "/"


def isabs(s):
    s = _path(s)
    return s.startswith(_slash(s))


def normcase(s):
    return _path(s)


def join(a, *p):
    joined = a = _path(a)
    slash = _slash(a)
    for part in p:
        if not isinstance(part, (str, bytes)) and hasattr(type(part), "__fspath__"):
            part = _path(part)
        if type(part) is not type(joined):
            _same_kind("join", (a, *p))
        if part.startswith(slash) or not joined:
            joined = part
        elif joined.endswith(slash):
            joined = joined + part
        else:
            joined = joined + slash + part
    return joined


def split(p):
    p = _path(p)
    slash = _slash(p)
    cut = p.rfind(slash) + 1
    head, tail = p[:cut], p[cut:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def splitext(p):
    p = _path(p)
    slash, dot = (b"/", b".") if isinstance(p, bytes) else ("/", ".")
    start = p.rfind(slash) + 1
    cut = p.rfind(dot)
    # Leading dots belong to the name: ".env" has no extension.
    if cut > start and p[start:cut].strip(dot):
        return p[:cut], p[cut:]
    return p, p[:0]


def splitdrive(p):
    p = _path(p)
    return p[:0], p


def _path_of_c(path, function):
    if not isinstance(path, (str, bytes)) and not hasattr(path, "__fspath__"):
        kind = type(path).__name__
        raise TypeError(f"{function}: path should be string, bytes or os.PathLike, not {kind}")
    return _path(path)


def splitroot(p):
    p = _path_of_c(p, "_path_splitroot_ex")
    slash, empty = _slash(p), p[:0]
    if not p.startswith(slash):
        return empty, empty, p
    if p.startswith(slash * 2) and not p.startswith(slash * 3):
        return empty, p[:2], p[2:]
    return empty, p[:1], p[1:]


def normpath(path):
    path = _path_of_c(path, "_path_normpath")
    slash, dot, up = (b"/", b".", b"..") if isinstance(path, bytes) else ("/", ".", "..")
    if not path:
        return dot
    _, root, rest = splitroot(path)
    kept = []
    for part in rest.split(slash):
        if not part or part == dot:
            continue
        if part != up or (not root and not kept) or (kept and kept[-1] == up):
            kept.append(part)
        elif kept:
            kept.pop()
    return root + slash.join(kept) or dot


as_c(normpath, "_path_normpath", "path")


def abspath(path):
    path = _path(path)
    if not isabs(path):
        folder = _files.working_directory()
        path = join(folder.encode() if isinstance(path, bytes) else folder, path)
    return normpath(path)


def realpath(filename, *, strict=False):
    path = abspath(filename)
    if strict:
        from os import stat

        # What is missing first, from the root on, is what the error names.
        start = 1
        while start:
            end = path.find(_slash(path), start)
            stat(path if end < 0 else path[:end])
            start = end + 1
    return path


def expanduser(path):
    path = _path(path)
    if path == "~" or path.startswith("~/"):
        return _files.home_directory() + path[1:]
    return path


def expandvars(path):
    path = _path(path)
    if "$" not in path:
        return path
    from os import environ

    pieces = []
    position = 0
    while True:
        dollar = path.find("$", position)
        if dollar < 0:
            pieces.append(path[position:])
            return "".join(pieces)
        pieces.append(path[position:dollar])
        if path[dollar + 1 : dollar + 2] == "{":
            end = path.find("}", dollar)
            if end < 0:
                pieces.append(path[dollar:])
                return "".join(pieces)
            name, position = path[dollar + 2 : end], end + 1
        else:
            position = dollar + 1
            while position < len(path) and (
                path[position] == "_" or (path[position].isascii() and path[position].isalnum())
            ):
                position += 1
            name = path[dollar + 1 : position]
        pieces.append(environ.get(name, path[dollar:position]) if name else path[dollar:position])


def relpath(path, start=None):
    path = _path(path)
    if not path:
        raise ValueError("no path specified")
    there = [part for part in abspath(path).split("/") if part]
    here = [part for part in abspath(curdir if start is None else start).split("/") if part]
    shared = len(commonprefix([here, there]))
    parts = [pardir] * (len(here) - shared) + there[shared:]
    return "/".join(parts) or curdir


def commonprefix(m):
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = [_path(item) for item in m]
    low, high = min(m), max(m)
    for position, item in enumerate(low):
        if item != high[position]:
            return low[:position]
    return low


def commonpath(paths):
    paths = [_path(path) for path in paths]
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    _same_kind("commonpath", paths)
    if len({isabs(path) for path in paths}) != 1:
        raise ValueError("Can't mix absolute and relative paths") from None
    parts = [[p for p in path.split("/") if p and p != "."] for path in paths]
    return ("/" if isabs(paths[0]) else "") + "/".join(commonprefix(parts))


def _mode(path):
    """What stat() says of a path, None where there is nothing."""
    from os import stat

    try:
        return stat(path).st_mode
    except (OSError, ValueError):
        return None


def exists(path):
    return _mode(path) is not None


lexists = exists

_FOLDER = 0o40000


def isfile(path):
    mode = _mode(path)
    return mode is not None and not mode & _FOLDER


def isdir(s):
    mode = _mode(s)
    return mode is not None and bool(mode & _FOLDER)


def islink(path):
    return False


def ismount(path):
    return abspath(path) == "/"


def isjunction(path):
    return False


def getsize(filename):
    from os import stat

    return stat(filename).st_size


def samefile(f1, f2):
    return abspath(f1) == abspath(f2)
