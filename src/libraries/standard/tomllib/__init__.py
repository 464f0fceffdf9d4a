"""tomllib: TOML documents as dicts."""

import re as _re

__all__ = ("loads", "load", "TOMLDecodeError")

_TIME = "([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])(?:[.]([0-9]{1,6})[0-9]*)?"
_time = _re.compile(_TIME)
_date = _re.compile(
    "([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
    "(?:[Tt ]" + _TIME + "(?:([Zz])|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))?)?"
)
_number = _re.compile(
    "0x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|0b[01](?:_?[01])*|0o[0-7](?:_?[0-7])*"
    "|[+-]?(?:0|[1-9](?:_?[0-9])*)((?:[.][0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?)"
)
_special = _re.compile("[+-]?(?:inf|nan)")
_blanks = _re.compile("[ \t]*")
_blanks_and_lines = _re.compile("[ \t\n]*")
_bare_key = _re.compile("[A-Za-z0-9_-]+")
_hexadecimal = _re.compile("[0-9A-Fa-f]*")
# What no text may hold, and what none of several lines may.
_control = _re.compile("[\x00-\x08\x0a-\x1f\x7f]")
_control_in_lines = _re.compile("[\x00-\x08\x0b-\x1f\x7f]")
# Where the plain part of a text in double quotes stops.
_stop = _re.compile('["\\\\\x00-\x08\x0a-\x1f\x7f]')
_stop_in_lines = _re.compile('["\\\\\x00-\x08\x0b-\x1f\x7f]')
_escapes = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", '"': '"', "\\": "\\"}


class TOMLDecodeError(ValueError):
    def __init__(self, *arguments):
        if [type(argument) for argument in arguments] != [str, str, int]:
            ValueError.__init__(self, *arguments)
            return
        self.msg, self.doc, self.pos = arguments
        before = self.doc[: self.pos]
        self.lineno = before.count("\n") + 1
        self.colno = self.pos - before.rfind("\n")
        place = f"line {self.lineno}, column {self.colno}"
        if self.pos >= len(self.doc):
            place = "end of document"
        ValueError.__init__(self, f"{self.msg} (at {place})")


def load(fp, /, *, parse_float=float):
    content = fp.read()
    try:
        text = content.decode()
    except AttributeError:
        raise TypeError("File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`") from None
    return loads(text, parse_float=parse_float)


def loads(s, /, *, parse_float=float):
    if not isinstance(s, str):
        raise TypeError(f"Expected str object, not '{type(s).__qualname__}'")

    def safe_float(text):
        value = parse_float(text)
        if isinstance(value, (dict, list)):
            raise ValueError("parse_float must not return dicts or lists")
        return value

    return _Reader(s.replace("\r\n", "\n"), safe_float).document()


class _Note:
    """What is remembered of a key and of those below it."""

    def __init__(self):
        self.named = False  # a table that cannot be opened by its name any more
        self.closed = False  # an inline table or an array: nothing is added, however deep
        self.below = {}

    def at(self, path):
        note = self
        for part in path:
            note = note.below.setdefault(part, _Note())
        return note

    def seen(self, path):
        """(named, closed) of the key behind the path."""
        note, closed = self, False
        for part in path:
            note = note.below.get(part)
            if note is None:
                return False, closed
            closed = closed or note.closed
        return note.named, closed

    def forget(self, path):
        self.at(path[:-1]).below.pop(path[-1], None)


def _nest(table, path, into_lists=True):
    """The table behind the path, made where it is missing; None where something else lies there."""
    for part in path:
        table = table.setdefault(part, {})
        if into_lists and isinstance(table, list):
            table = table[-1]
        if not isinstance(table, dict):
            return None
    return table


class _Reader:
    def __init__(self, text, parse_float):
        self.text, self.parse_float = text, parse_float
        self.position = 0
        self.top = {}
        self.notes = _Note()
        self.named_by_keys = []  # by dotted keys, until the next header

    def fail(self, message):
        raise TOMLDecodeError(message, self.text, self.position)

    def peek(self, count=1):
        return self.text[self.position : self.position + count]

    def skip(self, what):
        self.position = what.match(self.text, self.position).end()

    def skip_comment(self):
        if self.peek() == "#":
            self.until("\n", _control, required=False)

    def skip_lines(self):
        before = None
        while before != self.position:
            before = self.position
            self.skip(_blanks_and_lines)
            self.skip_comment()

    def until(self, end, illegal, required=True):
        """What lies before `end`; reading goes on there."""
        start = self.position
        stop = self.text.find(end, start)
        if stop < 0:
            stop = len(self.text)
            if required:
                self.position = stop
                self.fail(f"Expected {end!r}")
        found = illegal.search(self.text, start + (not required), stop)
        if found:
            self.position = found.start()
            self.fail(f"Found invalid character {found[0]!r}")
        self.position = stop
        return self.text[start:stop]

    def document(self):
        header = ()
        while True:
            self.skip(_blanks)
            character = self.peek()
            if character == "[":
                header = self.header(many=self.peek(2) == "[[")
            elif character in ('"', "'") or _bare_key.match(character):
                self.assignment(header)
            elif character not in ("", "\n", "#"):
                self.fail("Invalid statement")
            self.skip(_blanks)
            self.skip_comment()
            character = self.peek()
            if not character:
                return self.top
            if character != "\n":
                self.fail("Expected newline or end of document after a statement")
            self.position += 1

    def header(self, many):
        for path in self.named_by_keys:
            self.notes.at(path).named = True
        self.named_by_keys.clear()
        self.position += 2 if many else 1
        self.skip(_blanks)
        path = self.key()
        named, closed = self.notes.seen(path)
        if many:
            if closed:
                self.fail(f"Cannot mutate immutable namespace {path}")
            self.notes.forget(path)
        elif named or closed:
            self.fail(f"Cannot declare {path} twice")
        self.notes.at(path).named = True
        table = _nest(self.top, path[:-1] if many else path)
        entries = table.setdefault(path[-1], []) if many and table is not None else table
        if not isinstance(entries, list if many else dict):
            self.fail("Cannot overwrite a value")
        if many:
            entries.append({})
        end = "]]" if many else "]"
        if self.peek(len(end)) != end:
            self.fail(f"Expected {end!r} at the end of {'an array' if many else 'a table'} declaration")
        self.position += len(end)
        return path

    def assignment(self, header):
        path, value = self.pair()
        for count in range(1, len(path)):
            outer = header + path[:count]
            if self.notes.seen(outer)[0]:
                self.fail(f"Cannot redefine namespace {outer}")
            self.named_by_keys.append(outer)
        parent = header + path[:-1]
        if self.notes.seen(parent)[1]:
            self.fail(f"Cannot mutate immutable namespace {parent}")
        table = _nest(self.top, parent)
        if table is None or path[-1] in table:
            self.fail("Cannot overwrite a value")
        if isinstance(value, (dict, list)):
            self.notes.at(header + path).closed = True
        table[path[-1]] = value

    def pair(self):
        path = self.key()
        if self.peek() != "=":
            self.fail("Expected '=' after a key in a key/value pair")
        self.position += 1
        self.skip(_blanks)
        return path, self.value()

    def key(self):
        path = (self.key_part(),)
        self.skip(_blanks)
        while self.peek() == ".":
            self.position += 1
            self.skip(_blanks)
            path += (self.key_part(),)
            self.skip(_blanks)
        return path

    def key_part(self):
        bare = _bare_key.match(self.text, self.position)
        if bare:
            self.position = bare.end()
            return bare[0]
        quote = self.peek()
        if quote not in ("'", '"'):
            self.fail("Invalid initial character for a key part")
        return self.one_line(quote)

    def one_line(self, quote):
        self.position += 1
        if quote == '"':
            return self.basic(many=False)
        text = self.until("'", _control)
        self.position += 1
        return text

    def many_lines(self, quote):
        self.position += 3
        if self.peek() == "\n":
            self.position += 1
        if quote == '"':
            text = self.basic(many=True)
        else:
            text = self.until("'''", _control_in_lines)
            self.position += 3
        # Up to two more quotes belong to the text.
        for _ in range(2):
            if self.peek() == quote:
                self.position += 1
                text += quote
            else:
                break
        return text

    def basic(self, many):
        parts = []
        start = self.position
        while True:
            stop = (_stop_in_lines if many else _stop).search(self.text, self.position)
            self.position = stop.start() if stop else len(self.text)
            character = self.peek()
            if not stop:
                self.fail("Unterminated string")
            if character == "\\":
                parts.append(self.text[start : self.position])
                parts.append(self.escape(many))
                start = self.position
            elif character != '"':
                self.fail(f"Illegal character {character!r}")
            elif many and self.peek(3) != '"""':
                self.position += 1
            else:
                parts.append(self.text[start : self.position])
                self.position += 3 if many else 1
                return "".join(parts)

    def escape(self, many):
        name = self.peek(2)[1:]
        self.position += 2
        if many and name in (" ", "\t", "\n"):
            if name != "\n":
                self.skip(_blanks)
                if self.peek() not in ("", "\n"):
                    self.fail("Unescaped '\\' in a string")
            self.skip(_blanks_and_lines)
            return ""
        if name in ("u", "U"):
            return self.code_point(4 if name == "u" else 8)
        if name not in _escapes:
            self.fail("Unescaped '\\' in a string")
        return _escapes[name]

    def code_point(self, length):
        digits = self.peek(length)
        if len(digits) != length or not _hexadecimal.fullmatch(digits):
            self.fail("Invalid hex value")
        self.position += length
        number = int(digits, 16)
        if number > 0x10FFFF or 0xD800 <= number <= 0xDFFF:
            self.fail("Escaped character is not a Unicode scalar value")
        return chr(number)

    def value(self):
        character = self.peek()
        if character in ("'", '"'):
            return (self.many_lines if self.peek(3) == character * 3 else self.one_line)(character)
        for word, meaning in (("true", True), ("false", False)):
            if self.peek(len(word)) == word:
                self.position += len(word)
                return meaning
        if character == "[":
            return self.array()
        if character == "{":
            return self.inline_table()
        for pattern, made in ((_date, _made_date), (_time, _made_time), (_number, None), (_special, None)):
            found = pattern.match(self.text, self.position)
            if found:
                value = self.made_number(found) if made is None else self.made(made, found)
                self.position = found.end()
                return value
        self.fail("Invalid value")

    def made(self, make, found):
        try:
            return make(*found.groups())
        except ValueError as error:
            raise TOMLDecodeError("Invalid date or datetime", self.text, self.position) from error

    def made_number(self, found):
        if found.re is _special or found[1]:
            return self.parse_float(found[0])
        return int(found[0], 0)

    def array(self):
        self.position += 1
        items = []
        while True:
            self.skip_lines()
            if self.peek() == "]":
                break
            items.append(self.value())
            self.skip_lines()
            if self.peek() == "]":
                break
            if self.peek() != ",":
                self.fail("Unclosed array")
            self.position += 1
        self.position += 1
        return items

    def inline_table(self):
        self.position += 1
        table, notes = {}, _Note()
        self.skip(_blanks)
        if self.peek() == "}":
            self.position += 1
            return table
        while True:
            path, value = self.pair()
            if notes.seen(path)[1]:
                self.fail(f"Cannot mutate immutable namespace {path}")
            nest = _nest(table, path[:-1], into_lists=False)
            if nest is None:
                self.fail("Cannot overwrite a value")
            if path[-1] in nest:
                self.fail(f"Duplicate inline table key {path[-1]!r}")
            nest[path[-1]] = value
            self.skip(_blanks)
            if self.peek() == "}":
                self.position += 1
                return table
            if self.peek() != ",":
                self.fail("Unclosed inline table")
            if isinstance(value, (dict, list)):
                notes.at(path).closed = True
            self.position += 1
            self.skip(_blanks)


def _made_time(hour, minute, second, fraction):
    from datetime import time

    return time(int(hour), int(minute), int(second), int((fraction or "").ljust(6, "0")))


def _made_date(year, month, day, hour, minute, second, fraction, utc, sign, hours, minutes):
    from datetime import date, datetime, timedelta, timezone

    if hour is None:
        return date(int(year), int(month), int(day))
    zone = timezone.utc if utc else None
    if sign:
        offset = timedelta(hours=int(hours), minutes=int(minutes))
        zone = timezone(offset if sign == "+" else -offset)
    time = _made_time(hour, minute, second, fraction)
    return datetime.combine(date(int(year), int(month), int(day)), time, zone)
