"""io: files as streams, over the project's files and what a boot writes; nothing reaches a disk."""

import _firstboot_files as _files

DEFAULT_BUFFER_SIZE = 131072
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2


class UnsupportedOperation(OSError, ValueError):
    pass


BlockingIOError = BlockingIOError


class IOBase:
    closed = False

    def close(self):
        if not self.closed:
            self.flush()
            self.closed = True

    def flush(self):
        pass

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, *exception):
        self.close()

    def _check_open(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=-1):
        return list(self)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def isatty(self):
        return False

    def fileno(self):
        raise UnsupportedOperation("fileno")

    def seekable(self):
        return True


class RawIOBase(IOBase):
    pass


class BufferedIOBase(IOBase):
    pass


class TextIOBase(IOBase):
    pass


class _Buffer:
    """A text or bytes with a place in it: what all streams here have inside."""

    def _start(self, content):
        self._content = content
        self._place = 0

    def read(self, size=-1, /):
        self._check_open()
        end = len(self._content) if size is None or size < 0 else self._place + size
        piece = self._content[self._place : end]
        self._place += len(piece)
        return piece

    def readline(self, size=-1, /):
        self._check_open()
        newline = "\n" if isinstance(self._content, str) else b"\n"
        end = self._content.find(newline, self._place)
        end = len(self._content) if end < 0 else end + 1
        if size is not None and size >= 0:
            end = min(end, self._place + size)
        piece = self._content[self._place : end]
        self._place = end
        return piece

    def _put(self, piece):
        self._check_open()
        before = self._content[: self._place]
        before += type(before)(self._place - len(before)) if isinstance(before, bytes) else ""
        self._content = before + piece + self._content[self._place + len(piece) :]
        self._place += len(piece)
        return len(piece)

    def seek(self, offset, whence=0, /):
        start = (0, self._place, len(self._content))[whence]
        self._place = start + offset
        return self._place

    def tell(self):
        return self._place

    def truncate(self, size=None, /):
        self._content = self._content[: self._place if size is None else size]
        return len(self._content)

    def readable(self):
        return True

    def writable(self):
        return True


class StringIO(_Buffer, TextIOBase):
    def __init__(self, initial_value="", newline="\n"):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(
                f"initial_value must be str or None, not {type(initial_value).__name__}"
            )
        self._start(initial_value or "")

    def write(self, s, /):
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")
        return self._put(s)

    def getvalue(self):
        self._check_open()
        return self._content


class BytesIO(_Buffer, BufferedIOBase):
    def __init__(self, initial_bytes=b""):
        self._start(bytes(initial_bytes or b""))

    def write(self, b, /):
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        return self._put(bytes(b))

    def getvalue(self):
        self._check_open()
        return self._content

    def getbuffer(self):
        return memoryview(self._content)


class _File(_Buffer):
    def _open(self, path, name, mode):
        self._path, self.name, self.mode = path, name, mode
        self._reads = "r" in mode or "+" in mode
        self._writes = "r" not in mode or "+" in mode

    def readable(self):
        return self._reads

    def writable(self):
        return self._writes

    def read(self, size=-1, /):
        if not self._reads:
            raise UnsupportedOperation("not readable")
        return _Buffer.read(self, size)

    def readline(self, size=-1, /):
        if not self._reads:
            raise UnsupportedOperation("not readable")
        return _Buffer.readline(self, size)

    def _check_writable(self):
        if not self._writes:
            raise UnsupportedOperation("not writable")

    def flush(self):
        if self._writes:
            _files.write(self._path, self._bytes())


class BufferedReader(_File, BufferedIOBase):
    def write(self, b, /):
        self._check_writable()
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        return self._put(bytes(b))

    def _bytes(self):
        return self._content

    def __repr__(self):
        return f"<_io.{type(self).__name__} name={self.name!r}>"


class BufferedWriter(BufferedReader):
    pass


class BufferedRandom(BufferedReader):
    pass


class TextIOWrapper(_File, TextIOBase):
    def write(self, s, /):
        self._check_writable()
        if not isinstance(s, str):
            raise TypeError(f"write() argument must be str, not {type(s).__name__}")
        return self._put(s)

    def _bytes(self):
        return self._content.encode(self.encoding, self.errors)

    def __repr__(self):
        return (
            f"<_io.TextIOWrapper name={self.name!r} mode={self.mode!r} encoding={self.encoding!r}>"
        )


def _check_mode(mode, encoding, errors, newline):
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {type(mode).__name__}")
    letters = set(mode)
    if letters - set("axrwb+t") or len(mode) > len(letters):
        raise ValueError(f"invalid mode: {mode!r}")
    if "t" in letters and "b" in letters:
        raise ValueError("can't have text and binary mode at once")
    if len(letters & set("axrw")) != 1:
        raise ValueError(
            "must have exactly one of create/read/write/append mode"
        )
    if "b" in letters:
        for name, value in (("an encoding", encoding), ("an errors", errors), ("a newline", newline)):
            if value is not None:
                raise ValueError(f"binary mode doesn't take {name} argument")
    return letters


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True,
         opener=None):
    import os

    if isinstance(file, int):
        raise OSError(9, "Bad file descriptor")
    if not isinstance(file, (str, bytes)) and not hasattr(type(file), "__fspath__"):
        raise TypeError(
            f"expected str, bytes or os.PathLike object, not {type(file).__name__}"
        )
    letters = _check_mode(mode, encoding, errors, newline)
    name = os.fspath(file)
    path = os.path.abspath(os.fsdecode(name))
    if os.path.isdir(path):
        raise IsADirectoryError(21, "Is a directory", file)
    there = os.path.exists(path)
    if "x" in letters and there:
        raise FileExistsError(17, "File exists", file)
    if not there and ("r" in letters or not os.path.isdir(os.path.dirname(path))):
        raise FileNotFoundError(2, "No such file or directory", file)
    content = _files.read(path) if there and "w" not in letters else b""
    if "b" in letters:
        kind = BufferedRandom if "+" in letters else BufferedReader if "r" in letters else BufferedWriter
        stream = kind()
    else:
        stream = TextIOWrapper()
        stream.encoding = encoding or "UTF-8"
        stream.errors = errors or "strict"
        stream.newlines = None
        content = content.decode(stream.encoding, stream.errors)
        if newline is None:
            content = content.replace("\r\n", "\n").replace("\r", "\n")
    stream._start(content)
    stream._open(path, name, mode)
    if "a" in letters:
        stream._place = len(content)
    if stream._writes:
        stream.flush()
    return stream


def text_encoding(encoding, stacklevel=2, /):
    return "utf-8" if encoding is None else encoding
