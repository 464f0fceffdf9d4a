"""Values to JSON text."""

_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\f": "\\f", "\b": "\\b"}


def encode_string(text, ensure_ascii):
    if text.isascii() and text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    pieces = ['"']
    for c in text:
        code = ord(c)
        if c in _SHORT:
            pieces.append(_SHORT[c])
        elif code < 0x20 or (ensure_ascii and 0x7E < code < 0x10000):
            pieces.append(f"\\u{code:04x}")
        elif ensure_ascii and code >= 0x10000:
            code -= 0x10000
            pieces.append(f"\\u{0xD800 | code >> 10:04x}\\u{0xDC00 | code & 0x3FF:04x}")
        else:
            pieces.append(c)
    pieces.append('"')
    return "".join(pieces)


class JSONEncoder:
    item_separator, key_separator = ", ", ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                 sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys, self.ensure_ascii, self.allow_nan = skipkeys, ensure_ascii, allow_nan
        self.check_circular, self.sort_keys, self.indent = check_circular, sort_keys, indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        pieces = []
        self._write(o, pieces, 0, set())
        return "".join(pieces)

    def iterencode(self, o, _one_shot=False):
        yield self.encode(o)

    def _scalar(self, o):
        """The text of a value that has no parts, else None."""
        if isinstance(o, str):
            return encode_string(o, self.ensure_ascii)
        if o is None:
            return "null"
        if o is True:
            return "true"
        if o is False:
            return "false"
        if isinstance(o, int):
            return int.__repr__(o)
        if isinstance(o, float):
            if o == o and o not in (float("inf"), float("-inf")):
                return float.__repr__(o)
            if not self.allow_nan:
                raise ValueError(f"Out of range float values are not JSON compliant: {o!r}")
            return "NaN" if o != o else "Infinity" if o > 0 else "-Infinity"
        return None

    def _write(self, o, pieces, depth, open_ones):
        text = self._scalar(o)
        if text is not None:
            pieces.append(text)
            return
        if id(o) in open_ones:
            raise ValueError("Circular reference detected")
        open_ones.add(id(o))
        if isinstance(o, dict):
            self._write_object(o, pieces, depth, open_ones)
        elif isinstance(o, (list, tuple)):
            self._write_array(o, pieces, depth, open_ones)
        else:
            replaced = self.default(o)
            try:
                self._write(replaced, pieces, depth, open_ones)
            except Exception as error:
                error.add_note(f"when serializing {type(o).__name__} object")
                raise
        open_ones.discard(id(o))

    def _write_item(self, owner, place, item, *rest):
        """One item of a list or dict; what goes wrong in it says which one it was."""
        try:
            self._write(item, *rest)
        except Exception as error:
            error.add_note(f"when serializing {type(owner).__name__} item {place!r}")
            raise

    def _newline(self, depth):
        if self.indent is None:
            return ""
        step = self.indent if isinstance(self.indent, str) else " " * self.indent
        return "\n" + step * depth

    def _write_array(self, items, pieces, depth, open_ones):
        if not items:
            pieces.append("[]")
            return
        separator = "[" + self._newline(depth + 1)
        for index, item in enumerate(items):
            pieces.append(separator)
            self._write_item(items, index, item, pieces, depth + 1, open_ones)
            separator = self.item_separator + self._newline(depth + 1)
        pieces.append(self._newline(depth) + "]")

    def _write_object(self, mapping, pieces, depth, open_ones):
        if not mapping:
            pieces.append("{}")
            return
        pairs = sorted(mapping.items()) if self.sort_keys else mapping.items()
        separator = "{" + self._newline(depth + 1)
        for key, value in pairs:
            name = self._key(key)
            if name is None:
                continue
            pieces.append(separator + encode_string(name, self.ensure_ascii) + self.key_separator)
            self._write_item(mapping, key, value, pieces, depth + 1, open_ones)
            separator = self.item_separator + self._newline(depth + 1)
        if separator[0] == "{":
            pieces.append("{}")
        else:
            pieces.append(self._newline(depth) + "}")

    def _key(self, key):
        if isinstance(key, str):
            return key
        if key is None or isinstance(key, (bool, int, float)):
            return self._scalar(key)
        if self.skipkeys:
            return None
        raise TypeError(
            f"keys must be str, int, float, bool or None, not {key.__class__.__name__}"
        )
