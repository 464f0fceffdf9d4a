"""pathlib: paths as objects, over the project's files."""

import os


class _Parents(tuple):
    def __getitem__(self, index):
        try:
            return tuple.__getitem__(self, index)
        except IndexError:
            raise IndexError(index) from None

    def __repr__(self):
        return f"<{type(self[0]).__name__}.parents>" if self else "<Path.parents>"


class PurePath:
    __slots__ = ("_text",)
    parser = os.path

    def __new__(cls, *args, **kwargs):
        if cls is Path:
            cls = PosixPath
        elif cls is PurePath:
            cls = PurePosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        pieces = []
        for piece in args:
            if isinstance(piece, PurePath):
                pieces.append(piece._text)
                continue
            if not isinstance(piece, str):
                if hasattr(type(piece), "__fspath__"):
                    piece = piece.__fspath__()
                if not isinstance(piece, str):
                    raise TypeError(
                        "argument should be a str or an os.PathLike object where __fspath__ "
                        f"returns a str, not {type(piece).__name__!r}"
                    )
            pieces.append(piece)
        self._text = _tidy(os.path.join(*pieces) if pieces else "")

    def _made(self, text):
        return type(self)(text)

    def __str__(self):
        return self._text

    def __fspath__(self):
        return self._text

    def __bytes__(self):
        return os.fsencode(self._text)

    def __repr__(self):
        return f"{type(self).__name__}({self._text!r})"

    def as_posix(self):
        return self._text

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative paths can't be expressed as file URIs")
        from urllib.parse import quote

        return "file://" + quote(self._text)

    def __hash__(self):
        return hash(self._text)

    def __eq__(self, other):
        return self._text == other._text if isinstance(other, PurePath) else NotImplemented

    def __lt__(self, other):
        return self.parts < other.parts if isinstance(other, PurePath) else NotImplemented

    def __le__(self, other):
        return self.parts <= other.parts if isinstance(other, PurePath) else NotImplemented

    def __gt__(self, other):
        return self.parts > other.parts if isinstance(other, PurePath) else NotImplemented

    def __ge__(self, other):
        return self.parts >= other.parts if isinstance(other, PurePath) else NotImplemented

    def __truediv__(self, key):
        try:
            return self.joinpath(key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return type(self)(key, self)
        except TypeError:
            return NotImplemented

    def joinpath(self, *pathsegments):
        return type(self)(self, *pathsegments)

    with_segments = classmethod(lambda cls, *pathsegments: cls(*pathsegments))

    drive = ""

    @property
    def root(self):
        return os.path.splitroot(self._text)[1]

    @property
    def anchor(self):
        return self.root

    @property
    def parts(self):
        _, root, rest = os.path.splitroot(self._text)
        names = tuple(name for name in rest.split("/") if name and name != ".")
        return (root, *names) if root else names

    @property
    def name(self):
        names = self.parts[1:] if self.root else self.parts
        return names[-1] if names else ""

    @property
    def stem(self):
        return os.path.splitext(self.name)[0]

    @property
    def suffix(self):
        return os.path.splitext(self.name)[1]

    @property
    def suffixes(self):
        return ["." + part for part in self.name.lstrip(".").split(".")[1:]]

    @property
    def parent(self):
        names = self.parts
        if not names or (self.root and len(names) == 1):
            return self
        return self._made(os.path.join(*names[:-1]) if names[:-1] else "")

    @property
    def parents(self):
        found, path = [], self
        while path.parent._text != path._text:
            path = path.parent
            found.append(path)
        return _Parents(found)

    def is_absolute(self):
        return self._text.startswith("/")

    def is_relative_to(self, other):
        other = type(self)(other)
        return other == self or other in self.parents

    def relative_to(self, other, *, walk_up=False):
        other = type(self)(other)
        if self.is_relative_to(other):
            names = self.parts[len(other.parts) :]
            return self._made("/".join(names))
        if walk_up:
            return self._made(os.path.relpath(self._text, other._text))
        raise ValueError(f"{self._text!r} is not in the subpath of {other._text!r}")

    def with_name(self, name):
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        if not name or "/" in name or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        names = [*self.parts[1 if self.root else 0 : -1], name]
        return self._made(self.root + "/".join(names))

    def with_stem(self, stem):
        suffix = self.suffix
        if not suffix:
            return self.with_name(stem)
        if not stem:
            raise ValueError(f"{self!r} has a non-empty suffix")
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        if suffix and (not suffix.startswith(".") or suffix == "." or "/" in suffix):
            raise ValueError(f"Invalid suffix {suffix!r}")
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        return self.with_name(self.stem + suffix)

    def match(self, path_pattern, *, case_sensitive=None):
        from fnmatch import fnmatchcase

        pattern = type(self)(path_pattern)
        wanted, names = pattern.parts, self.parts
        if not wanted:
            raise ValueError("empty pattern")
        if len(wanted) > len(names) or (pattern.root and len(wanted) != len(names)):
            return False
        return all(
            fnmatchcase(name, part) for name, part in zip(reversed(names), reversed(wanted))
        )


class PurePosixPath(PurePath):
    __slots__ = ()


class Path(PurePath):
    __slots__ = ()

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls("~").expanduser()

    def absolute(self):
        return self if self.is_absolute() else self._made(os.path.join(os.getcwd(), self._text))

    def resolve(self, strict=False):
        return self._made(os.path.realpath(self._text, strict=strict))

    def expanduser(self):
        return self._made(os.path.expanduser(self._text))

    def exists(self, *, follow_symlinks=True):
        return os.path.exists(self)

    def is_file(self, *, follow_symlinks=True):
        return os.path.isfile(self)

    def is_dir(self, *, follow_symlinks=True):
        return os.path.isdir(self)

    def is_symlink(self):
        return False

    def stat(self, *, follow_symlinks=True):
        return os.stat(self)

    def iterdir(self):
        return iter([self / name for name in os.listdir(self)])

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            os.mkdir(self._text)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def rmdir(self):
        os.rmdir(self._text)

    def unlink(self, missing_ok=False):
        try:
            os.unlink(self._text)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rename(self, target):
        os.rename(self._text, os.fspath(target))
        return self.with_segments(target)

    replace = rename

    def touch(self, mode=0o666, exist_ok=True):
        if self.exists():
            if not exist_ok:
                raise FileExistsError(17, "File exists", self._text)
            return
        with self.open("w"):
            pass

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        return open(self._text, mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None, newline=None):
        with self.open("r", encoding=encoding, errors=errors, newline=newline) as file:
            return file.read()

    def read_bytes(self):
        with self.open("rb") as file:
            return file.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError(f"data must be str, not {data.__class__.__name__}")
        with self.open("w", encoding=encoding, errors=errors, newline=newline) as file:
            return file.write(data)

    def write_bytes(self, data):
        with self.open("wb") as file:
            return file.write(data)

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        for folder, folders, files in os.walk(self._text, top_down, on_error):
            yield self._made(folder), folders, files

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        from fnmatch import fnmatchcase

        _, root, text = os.path.splitroot(pattern)
        if root:
            raise NotImplementedError("Non-relative patterns are unsupported")
        parts = [part for part in os.fspath(text).split("/") if part]
        if not parts:
            raise ValueError(f"Unacceptable pattern: {pattern!r}")

        def found(folder, parts):
            if not parts:
                yield folder
                return
            part, rest = parts[0], parts[1:]
            names = sorted(os.listdir(folder)) if folder.is_dir() else []
            if part == "**":
                if rest:
                    yield from found(folder, rest)
                else:
                    yield folder
                for name in names:
                    if (folder / name).is_dir():
                        yield from found(folder / name, parts)
                return
            for name in names:
                if fnmatchcase(name, part) and (not rest or (folder / name).is_dir()):
                    yield from found(folder / name, rest)

        return found(self, parts)

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        return self.glob("**/" + str(pattern))


class PosixPath(Path, PurePosixPath):
    __slots__ = ()


def _tidy(text):
    _, root, rest = os.path.splitroot(text)
    return root + "/".join(part for part in rest.split("/") if part and part != ".") or "."


class UnsupportedOperation(NotImplementedError):
    pass
