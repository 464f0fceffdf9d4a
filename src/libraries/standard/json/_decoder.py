"""JSON text to values."""

from _firstboot_interpreter import type_name

_ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_CONSTANTS = {
    "null": None, "true": True, "false": False,
    "NaN": float("nan"), "Infinity": float("inf"), "-Infinity": float("-inf"),
}


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg, self.doc, self.pos, self.lineno, self.colno = msg, doc, pos, lineno, colno


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
                 strict=True, object_pairs_hook=None):
        self.object_hook, self.object_pairs_hook = object_hook, object_pairs_hook
        self.parse_float, self.parse_int = parse_float or float, parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict

    def decode(self, s):
        if not isinstance(s, (str, bytes)):
            raise TypeError(f"expected string or bytes-like object, got '{type_name(s)}'")
        if isinstance(s, bytes):
            raise TypeError("cannot use a string pattern on a bytes-like object")
        value, end = self.raw_decode(s, _skip(s, 0))
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return value

    def raw_decode(self, s, idx=0):
        return self._value(s, idx)

    def _value(self, s, at):
        c = s[at : at + 1]
        if c == '"':
            return self._string(s, at + 1)
        if c == "{":
            return self._object(s, at + 1)
        if c == "[":
            return self._array(s, at + 1)
        for word in ("null", "true", "false"):
            if s.startswith(word, at):
                return _CONSTANTS[word], at + len(word)
        if c and c in "-0123456789":
            number = self._number(s, at)
            if number is not None:
                return number
        for word in ("NaN", "Infinity", "-Infinity"):
            if s.startswith(word, at):
                return self.parse_constant(word), at + len(word)
        raise JSONDecodeError("Expecting value", s, at)

    def _number(self, s, at):
        end = at + 1 if s[at] == "-" else at
        start = end
        while s[end : end + 1] and s[end] in "0123456789":
            end += 1
            if s[start] == "0":
                break
        if end == start:
            return None
        whole = end
        if s[end : end + 1] == "." and s[end + 1 : end + 2] and s[end + 1] in "0123456789":
            end += 2
            while s[end : end + 1] and s[end] in "0123456789":
                end += 1
        if s[end : end + 1] and s[end] in "eE":
            exponent = end + 1
            if s[exponent : exponent + 1] and s[exponent] in "+-":
                exponent += 1
            digits = exponent
            while s[digits : digits + 1] and s[digits] in "0123456789":
                digits += 1
            if digits > exponent:
                end = digits
        text = s[at:end]
        return (self.parse_int(text) if end == whole else self.parse_float(text)), end

    def _string(self, s, at):
        begin, pieces = at - 1, []
        while True:
            quote, slash = s.find('"', at), s.find("\\", at)
            end = quote if slash < 0 or 0 <= quote < slash else slash
            plain = s[at : end if end >= 0 else len(s)]
            if self.strict and not plain.isprintable():
                for position, c in enumerate(plain):
                    if c < " ":
                        raise JSONDecodeError("Invalid control character at", s, at + position)
            if end < 0:
                raise JSONDecodeError("Unterminated string starting at", s, begin)
            pieces.append(plain)
            if end == quote:
                return "".join(pieces), quote + 1
            c = s[end + 1 : end + 2]
            if not c:
                raise JSONDecodeError("Unterminated string starting at", s, begin)
            if c != "u":
                if c not in _ESCAPES:
                    raise JSONDecodeError("Invalid \\escape", s, end)
                pieces.append(_ESCAPES[c])
                at = end + 2
                continue
            code, at = _hexadecimal(s, end + 1), end + 6
            if 0xD800 <= code <= 0xDBFF and s[at : at + 2] == "\\u":
                low = _hexadecimal(s, at + 1)
                if 0xDC00 <= low <= 0xDFFF:
                    code = 0x10000 + ((code - 0xD800) << 10 | low - 0xDC00)
                    at += 6
            pieces.append(chr(code))

    def _array(self, s, at):
        items = []
        at = _skip(s, at)
        if s[at : at + 1] == "]":
            return items, at + 1
        while True:
            value, at = self._value(s, at)
            items.append(value)
            at = _skip(s, at)
            c = s[at : at + 1]
            if c == "]":
                return items, at + 1
            if c != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, at)
            comma, at = at, _skip(s, at + 1)
            if s[at : at + 1] == "]":
                raise JSONDecodeError("Illegal trailing comma before end of array", s, comma)

    def _object(self, s, at):
        pairs = []
        at = _skip(s, at)
        if s[at : at + 1] == "}":
            return self._finished(pairs), at + 1
        if s[at : at + 1] != '"':
            raise JSONDecodeError("Expecting property name enclosed in double quotes", s, at)
        while True:
            key, at = self._string(s, at + 1)
            at = _skip(s, at)
            if s[at : at + 1] != ":":
                raise JSONDecodeError("Expecting ':' delimiter", s, at)
            value, at = self._value(s, _skip(s, at + 1))
            pairs.append((key, value))
            at = _skip(s, at)
            c = s[at : at + 1]
            if c == "}":
                return self._finished(pairs), at + 1
            if c != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, at)
            comma, at = at, _skip(s, at + 1)
            if s[at : at + 1] != '"':
                if s[at : at + 1] == "}":
                    raise JSONDecodeError("Illegal trailing comma before end of object", s, comma)
                raise JSONDecodeError("Expecting property name enclosed in double quotes", s, at)

    def _finished(self, pairs):
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs)
        value = dict(pairs)
        return value if self.object_hook is None else self.object_hook(value)


def _skip(s, at):
    while s[at : at + 1] and s[at] in " \t\n\r":
        at += 1
    return at


def _hexadecimal(s, at):
    digits = s[at + 1 : at + 5]
    if len(digits) == 4 and all(c in "0123456789abcdefABCDEF" for c in digits):
        return int(digits, 16)
    raise JSONDecodeError("Invalid \\uXXXX escape", s, at)
