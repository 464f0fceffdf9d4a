"""io: files of the project, and files in memory. A file's whole content is held at once."""

import abc
import os

import _firstboot_files as _files
from _firstboot_interpreter import argument_type, index as _index, type_name

__c_module__ = "_io"
__c_names__ = ("_Content", "BytesIO", "StringIO")

DEFAULT_BUFFER_SIZE = 131072
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2


class UnsupportedOperation(OSError, ValueError):
    pass


class IOBase(metaclass=abc.ABCMeta):
    closed = False

    def close(self):
        if not self.closed:
            self.flush()
            self.closed = True

    def flush(self):
        self._check_open()

    def _check_open(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, *details):
        self.close()

    def __iter__(self):
        self._check_open()
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

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return False

    def fileno(self):
        raise UnsupportedOperation("fileno")


class RawIOBase(IOBase):
    pass


class BufferedIOBase(IOBase):
    pass


class TextIOBase(IOBase):
    encoding = errors = newlines = None


class _Content:
    """Reading and writing at a position of a str or bytes in memory."""

    _empty = b""
    _newline = b"\n"
    _blank = b"\0"

    def _start(self, content, readable, writable):
        self._content, self._position = content, 0
        self._readable, self._writable = readable, writable

    def readable(self):
        self._check_open()
        return self._readable

    def writable(self):
        self._check_open()
        return self._writable

    def seekable(self):
        self._check_open()
        return True

    def _check_readable(self):
        self._check_open()
        if not self._readable:
            raise UnsupportedOperation("not readable")

    def read(self, size=-1, /):
        self._check_readable()
        if size is not None and not hasattr(size, "__index__"):
            raise TypeError(f"argument should be integer or None, not '{type_name(size)}'")
        if size is not None and not -(2**63) <= size < 2**63:
            raise OverflowError("cannot fit 'int' into an index-sized integer")
        end = len(self._content) if size is None or size < 0 else self._position + size
        taken = self._content[self._position : end]
        self._position = min(max(end, self._position), max(len(self._content), self._position))
        return taken

    def readline(self, size=-1, /):
        self._check_readable()
        found = self._content.find(self._newline, self._position)
        end = len(self._content) if found < 0 else found + 1
        if size is not None and size >= 0:
            end = min(end, self._position + size)
        return self.read(max(end - self._position, 0))

    def _put(self, data):
        self._check_open()
        if not self._writable:
            raise UnsupportedOperation("not writable")
        before = self._content[: self._position]
        before += self._blank * (self._position - len(before))
        self._content = before + data + self._content[self._position + len(data) :]
        self._position += len(data)
        return len(data)

    def seek(self, offset, whence=0, /):
        self._check_open()
        offset, whence = _index(offset), _index(whence)
        if not 0 <= whence <= 2:
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        start = (0, self._position, len(self._content))[whence]
        if start + offset < 0:
            raise ValueError(f"negative seek value {offset}")
        self._position = start + offset
        return self._position

    def tell(self):
        self._check_open()
        return self._position

    def truncate(self, size=None, /):
        self._check_open()
        self._content = self._content[: self._position if size is None else size]
        return len(self._content)

    def getvalue(self):
        self._check_open()
        return self._content


def _bytes(value):
    if not isinstance(value, (bytes, bytearray, memoryview)):
        raise TypeError(f"a bytes-like object is required, not '{type_name(value)}'")
    return bytes(value)


class BytesIO(_Content, BufferedIOBase):
    __module__ = "_io"

    def __init__(self, initial_bytes=b""):
        self._start(_bytes(initial_bytes), True, True)

    def write(self, data, /):
        return self._put(_bytes(data))

    def getbuffer(self):
        return memoryview(self.getvalue())

    read1 = _Content.read


class StringIO(_Content, TextIOBase):
    __module__ = "_io"
    _empty, _newline, _blank = "", "\n", "\0"

    def __init__(self, initial_value="", newline="\n"):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {type_name(initial_value)}")
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f"newline must be str or None, not {type_name(newline)}")
        text = initial_value or ""
        if newline is None:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        self._ends_at_returns = newline == ""
        self._start(text, True, True)

    def readline(self, size=-1, /):
        if not self._ends_at_returns:
            return _Content.readline(self, size)
        self._check_readable()
        text = self._content
        places = [place for place in (text.find(end, self._position) for end in "\r\n") if place >= 0]
        end = min(places) + 1 if places else len(text)
        if text[end - 1 : end + 1] == "\r\n":
            end += 1
        if size is not None and size >= 0:
            end = min(end, self._position + size)
        return self.read(max(end - self._position, 0))

    def seek(self, offset, whence=0, /):
        offset, whence = _index(offset), _index(whence)
        if offset < 0 and not whence:
            raise ValueError(f"Negative seek position {offset}")
        if offset and whence in (1, 2):
            raise OSError(f"Can't do nonzero {'cur' if whence == 1 else 'end'}-relative seeks")
        return _Content.seek(self, offset, whence)

    def write(self, text, /):
        if not isinstance(text, str):
            raise TypeError(f"string argument expected, got {type_name(text)!r}")
        return self._put(text)


class _File(_Content):
    """A file of the project: what is written appears in it when it is closed or flushed."""

    def _open(self, name, place, mode, readable, writable):
        self.name, self.mode, self._place, self._changed = name, mode, place, False

    def __repr__(self):
        return f"<_io.{type(self).__name__} name={self.name!r}>"

    def flush(self):
        self._check_open()
        if self._changed:
            _files.write(self._place, self._bytes())
            self._changed = False

    def truncate(self, size=None, /):
        self._changed = True
        return super().truncate(size)


class BufferedReader(_File, BufferedIOBase):
    __module__ = "_io"

    def _bytes(self):
        return self._content

    def write(self, data, /):
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        self._changed = True
        return self._put(bytes(data))


class BufferedWriter(BufferedReader):
    __module__ = "_io"


class BufferedRandom(BufferedReader):
    __module__ = "_io"


class FileIO(BufferedReader):
    __module__ = "_io"


class TextIOWrapper(_File, TextIOBase):
    __module__ = "_io"
    _empty, _newline, _blank = "", "\n", "\0"

    def __repr__(self):
        return f"<_io.TextIOWrapper name={self.name!r} mode={self.mode!r} encoding={self.encoding!r}>"

    def _bytes(self):
        return self._content.encode(self.encoding, self.errors)

    def write(self, text, /):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        self._changed = True
        return self._put(text)


def _check_mode(mode):
    plain = mode.replace("b", "", 1).replace("t", "", 1).replace("+", "", 1)
    if len(plain) > 1 and set(plain) <= set("rwax"):
        raise ValueError("must have exactly one of create/read/write/append mode")
    if plain not in ("r", "w", "a", "x"):
        if plain == "" and set(mode) <= set("bt+"):
            raise ValueError("Must have exactly one of create/read/write/append mode and at most one plus")
        raise ValueError(f"invalid mode: {mode!r}")
    if "b" in mode and "t" in mode:
        raise ValueError("can't have text and binary mode at once")
    return plain


def _find(file, mode):
    """Where the file lies and what is in it, as the mode wants it."""
    name = os.fspath(file) if not isinstance(file, int) else file
    if isinstance(name, int):
        raise OSError(9, "Bad file descriptor")
    text = name.decode() if isinstance(name, bytes) else name
    if "\0" in text:
        raise ValueError("embedded null byte")
    place = os.path.abspath(text)
    if not text:
        raise FileNotFoundError(2, "No such file or directory", name)
    if _files.is_directory(place):
        raise IsADirectoryError(21, "Is a directory", name)
    there = _files.exists(place)
    if mode == "r" and not there:
        raise FileNotFoundError(2, "No such file or directory", name)
    if mode == "x" and there:
        raise FileExistsError(17, "File exists", name)
    parent = os.path.dirname(place)
    if not there and not _files.is_directory(parent):
        if _files.exists(parent):
            raise NotADirectoryError(20, "Not a directory", name)
        raise FileNotFoundError(2, "No such file or directory", name)
    content = b"" if mode in "wx" or not there else _files.read(place)
    if mode in "wx":
        _files.write(place, b"")
    return name, place, content


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {argument_type(mode)}")
    buffering = _index(buffering)
    for word, given in (("encoding", encoding), ("errors", errors), ("newline", newline)):
        if given is not None and not isinstance(given, str):
            raise TypeError(f"open() argument {word!r} must be str or None, not {argument_type(given)}")
    if not isinstance(file, (str, bytes, int)) and not hasattr(file, "__fspath__"):
        raise TypeError(f"expected str, bytes or os.PathLike object, not {type(file).__name__}")
    plain = _check_mode(mode)
    binary = "b" in mode
    if binary:
        for word, given in (("an encoding", encoding), ("an errors", errors), ("a newline", newline)):
            if given is not None:
                raise ValueError(f"binary mode doesn't take {word} argument")
    elif not buffering:
        raise ValueError("can't have unbuffered text I/O")
    if not closefd and not isinstance(file, int):
        raise ValueError("Cannot use closefd=False with file name")
    if opener is not None:
        if not callable(opener):
            raise TypeError(f"{type(opener).__name__!r} object is not callable")
        from _firstboot_catalogue import unmodelled

        return unmodelled("open() with an opener")
    name, place, content = _find(file, plain)
    readable, writable = plain == "r" or "+" in mode, plain != "r" or "+" in mode
    if binary:
        opened = (BufferedRandom if "+" in mode else BufferedReader if readable else BufferedWriter)()
    else:
        opened = TextIOWrapper()
        opened.encoding, opened.errors = encoding or "UTF-8", errors or "strict"
        content = content.decode(opened.encoding, opened.errors)
        if newline is None:
            content = content.replace("\r\n", "\n").replace("\r", "\n")
    opened._start(content, readable, writable)
    opened._open(name, place, mode, readable, writable)
    if plain == "a":
        opened._position = len(content)
    return opened


open_code = open


def text_encoding(encoding, stacklevel=2):
    return "utf-8" if encoding is None else encoding
