"""string: the character classes, and templates with dollar signs."""

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or " ").join(word.capitalize() for word in s.split(sep))


def _name_end(text, at):
    end = at
    while end < len(text) and text[end].isascii() and (text[end] == "_" or text[end].isalnum()):
        end += 1
    return at if end > at and text[at].isdigit() else end


class Template:
    delimiter = "$"

    def __init__(self, template):
        self.template = template

    def _pieces(self):
        """(literal text, name or None, the placeholder as written, its place)."""
        text, at = self.template, 0
        while True:
            dollar = text.find(self.delimiter, at)
            if dollar < 0:
                yield text[at:], None, "", 0
                return
            after = dollar + 1
            if text[after : after + 1] == self.delimiter:
                yield text[at:dollar] + self.delimiter, None, "", 0
                at = after + 1
                continue
            braced = text[after : after + 1] == "{"
            start = after + braced
            end = _name_end(text, start)
            if end == start or (braced and text[end : end + 1] != "}"):
                yield text[at:dollar], "", self.delimiter, dollar
                at = after
                continue
            yield text[at:dollar], text[start:end], text[dollar : end + braced], dollar
            at = end + braced

    def _invalid(self, at):
        lines = self.template[:at].splitlines(keepends=True)
        if not lines:
            column, line = 1, 1
        else:
            column, line = at - len("".join(lines[:-1])), len(lines)
        raise ValueError(f"Invalid placeholder in string: line {line}, col {column}")

    @staticmethod
    def _values(mapping, keywords):
        if not keywords:
            return mapping
        from collections import ChainMap

        return ChainMap(keywords, mapping)

    def substitute(self, mapping={}, /, **keywords):
        values = self._values(mapping, keywords)
        result = []
        for literal, name, _, at in self._pieces():
            result.append(literal)
            if name == "":
                self._invalid(at)
            if name is not None:
                result.append(str(values[name]))
        return "".join(result)

    def safe_substitute(self, mapping={}, /, **keywords):
        values = self._values(mapping, keywords)
        result = []
        for literal, name, written, _ in self._pieces():
            result.append(literal)
            if name == "":
                result.append(written)
            elif name is not None:
                try:
                    result.append(str(values[name]))
                except KeyError:
                    result.append(written)
        return "".join(result)

    def is_valid(self):
        return all(name != "" for _, name, _, _ in self._pieces())

    def get_identifiers(self):
        names = []
        for _, name, _, _ in self._pieces():
            if name and name not in names:
                names.append(name)
        return names


class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return format_string.format(*args, **kwargs)

    def vformat(self, format_string, args, kwargs):
        return format_string.format(*args, **kwargs)
