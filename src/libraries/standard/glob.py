"""glob: the project's files that match a pattern."""

import os
from fnmatch import fnmatchcase


def has_magic(s):
    return any(mark in s for mark in "*?[")


def escape(pathname):
    return "".join(f"[{c}]" if c in "*?[" else c for c in pathname)


def _below(folder, hidden):
    yield folder
    for name in sorted(os.listdir(folder or ".")):
        path = os.path.join(folder, name)
        if os.path.isdir(path) and (hidden or not name.startswith(".")):
            yield from _below(path, hidden)


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    folders = ["/"] if pathname.startswith("/") else [root_dir or ""]
    parts = [part for part in pathname.split("/") if part]
    for place, part in enumerate(parts):
        last = place == len(parts) - 1
        found = []
        for folder in folders:
            if part == "**" and recursive:
                found.extend(_below(folder, include_hidden))
                if last:
                    found = [
                        os.path.join(each, name) for each in found for name in os.listdir(each or ".")
                    ]
                continue
            if not os.path.isdir(folder or "."):
                continue
            if not has_magic(part):
                names = [part] if os.path.exists(os.path.join(folder, part)) else []
            else:
                names = [name for name in os.listdir(folder or ".") if fnmatchcase(name, part)]
                if not part.startswith(".") and not include_hidden:
                    names = [name for name in names if not name.startswith(".")]
            found.extend(os.path.join(folder, name) for name in names)
        folders = found
    yield from folders if parts else ()


def glob(pathname, **options):
    return list(iglob(pathname, **options))
