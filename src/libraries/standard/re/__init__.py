"""re: regular expressions."""

import _firstboot_regex as _regex
from _firstboot_interpreter import index, type_name
from enum import IntFlag

from re._match import Made, Match, expand

_SEARCH, _MATCH, _FULLMATCH = 0, 1, 2
_END = 0x7FFF_FFFF_FFFF_FFFF


class RegexFlag(IntFlag):
    NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    VERBOSE = X = 64
    DEBUG = 128

    def __repr__(self):
        names = [
            f"re.{name}"
            for name, member in RegexFlag.__members__.items()
            if len(name) > 1 and member._value_ and member._value_ & self._value_
        ]
        return "|".join(names) or "re.NOFLAG"

    __str__ = __repr__


NOFLAG = RegexFlag.NOFLAG
ASCII = A = RegexFlag.ASCII
IGNORECASE = I = RegexFlag.IGNORECASE
LOCALE = L = RegexFlag.LOCALE
UNICODE = U = RegexFlag.UNICODE
MULTILINE = M = RegexFlag.MULTILINE
DOTALL = S = RegexFlag.DOTALL
VERBOSE = X = RegexFlag.VERBOSE
DEBUG = RegexFlag.DEBUG


class PatternError(Exception):
    def __init__(self, msg, pattern=None, pos=None):
        self.msg, self.pattern, self.pos = msg, pattern, pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            msg = f"{msg} at position {pos}"
            if newline in pattern:
                msg = f"{msg} (line {self.lineno}, column {self.colno})"
        Exception.__init__(self, msg)


error = PatternError


__c_module__ = "_sre"
__c_names__ = ("Pattern",)


class Pattern(Made):
    @classmethod
    def _of(cls, regex, pattern):
        self = object.__new__(cls)
        self._regex = regex
        self.pattern = pattern
        self.flags, self.groups, self.groupindex = _regex.describe(regex)
        return self

    def _text(self, string):
        if isinstance(string, str):
            if isinstance(self.pattern, str):
                return string
            raise TypeError("cannot use a bytes pattern on a string-like object")
        if not isinstance(string, (bytes, bytearray, memoryview)):
            raise TypeError(
                f"expected string or bytes-like object, got '{type_name(string)}'"
            )
        if isinstance(self.pattern, str):
            raise TypeError("cannot use a string pattern on a bytes-like object")
        return bytes(string).decode("latin-1")

    def _one(self, string, pos, endpos, kind):
        if pos or endpos is not _END:
            pos, endpos = index(pos), index(endpos)
        text = self._text(string)
        spans = _regex.find(self._regex, text, pos, endpos, kind)
        return None if spans is None else Match._of(self, string, pos, min(endpos, len(text)), spans)

    def _all(self, string, pos=0, endpos=_END, most=0):
        if pos or endpos is not _END:
            pos, endpos = index(pos), index(endpos)
        text = self._text(string)
        spans = _regex.find_all(self._regex, text, pos, endpos, most)
        return [Match._of(self, string, pos, min(endpos, len(text)), each) for each in spans]

    def search(self, string, pos=0, endpos=_END):
        return self._one(string, pos, endpos, _SEARCH)

    def match(self, string, pos=0, endpos=_END):
        return self._one(string, pos, endpos, _MATCH)

    def fullmatch(self, string, pos=0, endpos=_END):
        return self._one(string, pos, endpos, _FULLMATCH)

    def finditer(self, string, pos=0, endpos=_END):
        return iter(self._all(string, pos, endpos))

    def findall(self, string, pos=0, endpos=_END):
        empty = string[:0] if isinstance(string, (str, bytes)) else b""
        if self.groups == 0:
            return [match.group() for match in self._all(string, pos, endpos)]
        if self.groups == 1:
            return [match.groups(empty)[0] for match in self._all(string, pos, endpos)]
        return [match.groups(empty) for match in self._all(string, pos, endpos)]

    def subn(self, repl, string, count=0):
        pieces, end, made = [], 0, 0
        for match in self._all(string, most=count):
            pieces.append(string[end : match.start()])
            pieces.append(repl(match) if callable(repl) else expand(match, repl))
            end = match.end()
            made += 1
        pieces.append(string[end:])
        return string[:0].join(pieces), made

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def split(self, string, maxsplit=0):
        pieces, end = [], 0
        for match in self._all(string, most=maxsplit):
            pieces.append(string[end : match.start()])
            pieces.extend(match.groups())
            end = match.end()
        pieces.append(string[end:])
        return pieces

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return self.pattern == other.pattern and self.flags == other.flags

    def __hash__(self):
        return hash((self.pattern, self.flags))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)

    def __repr__(self):
        flags = self.flags & ~32 if isinstance(self.pattern, str) else self.flags
        shown = f", {RegexFlag(flags)!r}" if flags else ""
        return f"re.compile({self.pattern!r}{shown})"


_compiled = {}


def compile(pattern, flags=0):
    flags = flags._value_ if isinstance(flags, RegexFlag) else flags
    key = (type(pattern), pattern, flags)
    if key in _compiled:
        return _compiled[key]
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    of_bytes = isinstance(pattern, bytes)
    if not of_bytes and not isinstance(pattern, str):
        raise TypeError("first argument must be string or compiled pattern")
    if not isinstance(flags, int):
        flags & VERBOSE._value_
    flags = int(flags)
    if of_bytes and flags & UNICODE:
        raise ValueError("cannot use UNICODE flag with a bytes pattern")
    if not of_bytes and flags & LOCALE:
        raise ValueError("cannot use LOCALE flag with a str pattern")
    if not of_bytes and not flags & ASCII:
        flags |= 32
    text = pattern.decode("latin-1") if of_bytes else pattern
    made = _regex.compile(text, flags, of_bytes, _regex.Regex)
    if isinstance(made, tuple):
        raise PatternError(made[0], pattern, made[1])
    _compiled[key] = made = Pattern._of(made, pattern)
    return made


def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)


def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return compile(pattern, flags).fullmatch(string)


def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)


_absent = object()


def _limited(function, word, args, named, flags):
    """The number and the flags of a call that may give both by position, which is deprecated."""
    if not args:
        return 0 if named is _absent else named, 0 if flags is _absent else flags
    for name, given, count in ((word, named, 1), ("flags", flags, 2)):
        if given is not _absent and len(args) >= count:
            raise TypeError(f"{function}() got multiple values for argument {name!r}")
    if len(args) > 2:
        few = 2 if function == "split" else 3
        raise TypeError(
            f"{function}() takes from {few} to {few + 2} positional arguments but {few + len(args)} were given"
        )
    import warnings

    warnings.warn(f"{word!r} is passed as positional argument", DeprecationWarning, stacklevel=3)
    return args[0], args[1] if len(args) > 1 else 0 if flags is _absent else flags


def sub(pattern, repl, string, *args, count=_absent, flags=_absent):
    count, flags = _limited("sub", "count", args, count, flags)
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, *args, count=_absent, flags=_absent):
    count, flags = _limited("subn", "count", args, count, flags)
    return compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, *args, maxsplit=_absent, flags=_absent):
    maxsplit, flags = _limited("split", "maxsplit", args, maxsplit, flags)
    return compile(pattern, flags).split(string, maxsplit)


def escape(pattern):
    special = "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"
    if isinstance(pattern, str):
        return "".join("\\" + c if c in special else c for c in pattern)
    if not isinstance(pattern, (bytes, bytearray, memoryview)):
        raise TypeError(f"decoding to str: need a bytes-like object, {type_name(pattern)} found")
    return escape(bytes(pattern).decode("latin-1")).encode("latin-1")


def purge():
    _compiled.clear()
