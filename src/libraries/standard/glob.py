"""glob: the project's files that match a pattern."""

import os
from fnmatch import fnmatchcase


def has_magic(s):
    return any(mark in s for mark in "*?[")


def escape(pathname):
    return "".join(f"[{c}]" if c in "*?[" else c for c in pathname)


def _below(folder, hidden):
    """What lies in a folder at any depth, by its path from there."""
    for name in os.listdir(folder or "."):
        if not hidden and name.startswith("."):
            continue
        yield name
        path = os.path.join(folder, name)
        if os.path.isdir(path):
            for inner in _below(path, hidden):
                yield os.path.join(name, inner)


def _named(folder, pattern, recursive, hidden):
    """The names in a folder that the last part of a pattern stands for."""
    if not os.path.isdir(folder or "."):
        return
    if pattern == "**" and recursive:
        yield ""
        yield from _below(folder, hidden)
    elif has_magic(pattern):
        for name in os.listdir(folder or "."):
            seen = hidden or pattern.startswith(".") or not name.startswith(".")
            if seen and fnmatchcase(name, pattern):
                yield name
    elif os.path.exists(os.path.join(folder, pattern) or "."):
        yield pattern


def _found(path, root, recursive, hidden):
    folder, pattern = os.path.split(path)
    folders = _found(folder, root, recursive, hidden) if has_magic(folder) else [folder]
    for each in folders:
        for name in _named(os.path.join(root, each), pattern, recursive, hidden):
            yield os.path.join(each, name)


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    if isinstance(pathname, bytes):
        texts = iglob(os.fsdecode(pathname), root_dir=root_dir, recursive=recursive, include_hidden=include_hidden)
        return (os.fsencode(text) for text in texts)
    # A path object is refused here, as there.
    root = pathname[:0] if root_dir is None else os.fspath(root_dir)
    return filter(None, _found(pathname, root, recursive, include_hidden) if pathname else ())


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))
