"""Values written over several lines where one does not hold them."""

import sys

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._flat(object, 1, ())[0]


def isreadable(object):
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    return PrettyPrinter().isrecursive(object)


class _Key:
    """Sorts what cannot be compared by the names of types."""

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        try:
            return self.value < other.value
        except TypeError:
            return (str(type(self.value)), id(self.value)) < (str(type(other.value)), id(other.value))


def _by_key(pair):
    return _Key(pair[0])


_brackets = {list: ("[", "]"), tuple: ("(", ")"), set: ("{", "}"), frozenset: ("frozenset({", "})")}


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._depth = depth
        self._indent_per_level = indent
        self._width = width
        self._stream = stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        stream = sys.stdout if self._stream is None else self._stream
        stream.write(self.pformat(object) + "\n")

    def pformat(self, object):
        parts = []
        self._write(object, parts, 0, 0, 1, ())
        return "".join(parts)

    def isrecursive(self, object):
        return self._flat(object, 1, ())[2]

    def isreadable(self, object):
        _, readable, recursive = self._flat(object, 1, ())
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        return self._flat(object, level + 1, tuple(context))

    # On one line

    def _flat(self, value, level, within):
        """(the text, whether it reads back, whether it meets itself)"""
        kind = type(value)
        method = kind.__repr__
        if kind is int and self._underscore_numbers:
            return f"{value:_d}", True, False
        is_dict = method is dict.__repr__
        if not is_dict and method not in (list.__repr__, tuple.__repr__):
            text = repr(value)
            return text, bool(text) and not text.startswith("<"), False
        if id(value) in within:
            return f"<Recursion on {kind.__name__} with id={id(value)}>", False, True
        if self._depth is not None and level > self._depth:
            if is_dict:
                return "{...}", False, False
            return ("[...]" if method is list.__repr__ else "(...)"), False, False
        within += (id(value),)
        found = []
        if is_dict:
            pairs = sorted(value.items(), key=_by_key) if self._sort_dicts else value.items()
            for key, item in pairs:
                one, other = self._flat(key, level + 1, within), self._flat(item, level + 1, within)
                found.append((f"{one[0]}: {other[0]}", one[1] and other[1], one[2] or other[2]))
            text = "{" + ", ".join([each[0] for each in found]) + "}"
        else:
            found = [self._flat(item, level + 1, within) for item in value]
            inner = ", ".join([each[0] for each in found])
            text = f"[{inner}]" if method is list.__repr__ else f"({inner},)" if len(found) == 1 else f"({inner})"
        return text, all([each[1] for each in found]), any([each[2] for each in found])

    # On several lines

    def _write(self, value, parts, indent, allowance, level, within):
        text = self._flat(value, level, within)[0]
        if len(text) <= self._width - indent - allowance or id(value) in within:
            parts.append(text)
            return
        within += (id(value),)
        method = type(value).__repr__
        if method is dict.__repr__:
            self._write_dict(value, parts, indent, allowance, level, within)
        elif method in (list.__repr__, tuple.__repr__, set.__repr__, frozenset.__repr__):
            self._write_items(value, parts, indent, allowance, level, within)
        elif method is str.__repr__:
            self._write_text(value, parts, indent, allowance, level)
        else:
            parts.append(text)

    def _write_dict(self, value, parts, indent, allowance, level, within):
        pairs = sorted(value.items(), key=_by_key) if self._sort_dicts else list(value.items())
        parts.append("{" + " " * (self._indent_per_level - 1))
        indent += self._indent_per_level
        for place, (key, item) in enumerate(pairs):
            is_last = place == len(pairs) - 1
            shown = self._flat(key, level + 1, within)[0]
            parts.append(f"{shown}: ")
            self._write(item, parts, indent + len(shown) + 2, allowance + 1 if is_last else 1, level + 1, within)
            if not is_last:
                parts.append(",\n" + " " * indent)
        parts.append("}")

    def _write_items(self, value, parts, indent, allowance, level, within):
        start, end = next(pair for kind, pair in _brackets.items() if type(value).__repr__ is kind.__repr__)
        items = sorted(value, key=_Key) if isinstance(value, (set, frozenset)) else list(value)
        if isinstance(value, tuple) and len(items) == 1:
            end = ",)"
        parts.append(start)
        if isinstance(value, frozenset):
            indent += len(start) - 1
        if self._indent_per_level > 1:
            parts.append(" " * (self._indent_per_level - 1))
        inner = indent + self._indent_per_level
        room = left = self._width - inner + 1
        separator = ""
        for place, item in enumerate(items):
            is_last = place == len(items) - 1
            if self._compact:
                text = self._flat(item, level + 1, within)[0]
                size = len(text) + 2
                limit = left - allowance - len(end) if is_last else left
                if left < size and separator:
                    separator = ",\n" + " " * inner
                    left = room
                    limit = left - allowance - len(end) if is_last else left
                if limit >= size:
                    left -= size
                    parts.append(separator + text)
                    separator = ", "
                    continue
            parts.append(separator)
            separator = ",\n" + " " * inner
            self._write(item, parts, inner, allowance + len(end) if is_last else 1, level + 1, within)
        parts.append(end)

    def _write_text(self, value, parts, indent, allowance, level):
        """A text in pieces, cut at its line ends and between its words."""
        if not value:
            parts.append(repr(value))
            return
        if level == 1:
            indent += 1
            allowance += 1
        room = self._width - indent
        pieces = []
        lines = value.splitlines(True)
        for number, line in enumerate(lines):
            limit = room - allowance if number == len(lines) - 1 else room
            if len(repr(line)) <= limit:
                pieces.append(repr(line))
                continue
            words = _words(line)
            current = ""
            for place, word in enumerate(words):
                is_end = place == len(words) - 1 and number == len(lines) - 1
                if current and len(repr(current + word)) > (room - allowance if is_end else room):
                    pieces.append(repr(current))
                    current = word
                else:
                    current += word
            if current:
                pieces.append(repr(current))
        if len(pieces) == 1:
            parts.append(pieces[0])
            return
        text = ("\n" + " " * indent).join(pieces)
        parts.append(f"({text})" if level == 1 else text)


def _words(line):
    """The words of a line, each with the space behind it."""
    import re

    return re.findall(r"\S*\s*", line)[:-1]
