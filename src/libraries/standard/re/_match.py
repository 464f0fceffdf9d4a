"""What a search gives, and what replaces it."""

from _firstboot_interpreter import type_name


class Made:
    """What the regular expressions' own functions make, and nobody else."""

    def __new__(cls, *arguments, **keywords):
        raise TypeError(f"cannot create 're.{cls.__name__}' instances")


__c_module__ = "_sre"
__c_names__ = ("Match",)


class Match(Made):
    __module__ = "re"

    @classmethod
    def _of(cls, pattern, string, pos, endpos, spans):
        self = object.__new__(cls)
        self.re, self.string, self.pos, self.endpos = pattern, string, pos, endpos
        self._spans = spans
        return self

    def _number(self, group):
        if isinstance(group, int):
            number = group
        else:
            number = self.re.groupindex.get(group, -1)
        if not 0 <= number <= self.re.groups:
            raise IndexError("no such group")
        return number

    def _text(self, number, default=None):
        start, end = self._spans[2 * number : 2 * number + 2]
        return default if start < 0 else self.string[start:end]

    def group(self, *groups):
        if len(groups) <= 1:
            return self._text(self._number(groups[0] if groups else 0))
        return tuple(self._text(self._number(group)) for group in groups)

    def __getitem__(self, group):
        return self._text(self._number(group))

    def groups(self, default=None):
        return tuple(self._text(number, default) for number in range(1, self.re.groups + 1))

    def groupdict(self, default=None):
        return {name: self._text(number, default) for name, number in self.re.groupindex.items()}

    def start(self, group=0, /):
        return self._spans[2 * self._number(group)]

    def end(self, group=0, /):
        return self._spans[2 * self._number(group) + 1]

    def span(self, group=0, /):
        return self.start(group), self.end(group)

    @property
    def lastindex(self):
        return self._spans[-1] or None

    @property
    def lastgroup(self):
        for name, number in self.re.groupindex.items():
            if number == self.lastindex:
                return name
        return None

    def expand(self, template):
        return expand(self, template)

    def __bool__(self):
        return True

    def __copy__(self):
        return self

    def __repr__(self):
        return f"<re.Match object; span={self.span()!r}, match={self.group()!r}>"


_CONTROL = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\\": "\\"}


def _reference(match, template, name, at):
    from re import PatternError

    if not name:
        raise PatternError("missing group name", template, at)
    if name.isascii() and name.isdigit():
        number = int(name)
        if number > match.re.groups:
            raise PatternError(f"invalid group reference {number}", template, at)
        return number
    if not name.isidentifier():
        raise PatternError(f"bad character in group name {name!r}", template, at)
    if name not in match.re.groupindex:
        raise IndexError(f"unknown group name {name!r}")
    return match.re.groupindex[name]


def expand(match, template):
    """The template with its references to groups replaced."""
    if not isinstance(template, str):
        if not isinstance(template, (bytes, bytearray, memoryview)):
            raise TypeError(f"decoding to str: need a bytes-like object, {type_name(template)} found")
        text = expand(match, bytes(template).decode("latin-1"))
        return text.encode("latin-1")
    if "\\" not in template:
        return template
    from re import PatternError

    pieces, at = [], 0

    def add_group(number):
        found = match._text(number, "")
        pieces.append(found.decode("latin-1") if isinstance(found, bytes) else found)

    while True:
        slash = template.find("\\", at)
        if slash < 0:
            pieces.append(template[at:])
            return "".join(pieces)
        pieces.append(template[at:slash])
        letter = template[slash + 1 : slash + 2]
        at = slash + 2
        if not letter:
            raise PatternError("bad escape (end of pattern)", template, slash)
        if letter == "g":
            if template[at : at + 1] != "<":
                raise PatternError("missing <", template, at)
            end = template.find(">", at)
            if end < 0:
                raise PatternError("missing >, unterminated name", template, at + 1)
            add_group(_reference(match, template, template[at + 1 : end], at + 1))
            at = end + 1
        elif letter in "0123456789":
            end = at
            if letter == "0" or (
                template[at : at + 2].isdigit() and len(template[at : at + 2]) == 2
                and letter in "123" and all(c in "01234567" for c in template[at : at + 2])
            ):
                while end < at + 2 and template[end : end + 1] and template[end] in "01234567":
                    end += 1
                pieces.append(chr(int(letter + template[at:end], 8) & 0xFF))
            else:
                if template[at : at + 1].isdigit():
                    end += 1
                number = int(letter + template[at:end])
                if number > match.re.groups:
                    raise PatternError(f"invalid group reference {number}", template, slash + 1)
                add_group(number)
            at = end
        elif letter in _CONTROL:
            pieces.append(_CONTROL[letter])
        elif letter.isascii() and letter.isalpha():
            raise PatternError(f"bad escape \\{letter}", template, slash)
        else:
            pieces.append("\\" + letter)
