"""textwrap: paragraphs and indents."""

_SPACES = "\t\n\x0b\x0c\r "
_PUNCTUATION = "!\"'&.,?_"


def _is_letter(c):
    return c.isalpha() or c == "_"


def _is_word(c):
    return c.isalnum() or c == "_"


def _breaks_after(word, at):
    """Whether a line may end behind the hyphen at a place of a word."""
    before, after = word[max(at - 3, 0) : at], word[at + 1 : at + 4].replace("-", "", word[at + 2 : at + 3] == "-")
    if len(before) < 2 or len(after) < 2 or not _is_letter(before[-1]):
        return False
    led = _is_letter(before[-2]) or len(before) == 3 and before[-2] == "-" and _is_letter(before[0])
    return led and _is_letter(after[0]) and _is_letter(after[1])


def _parts(word):
    """A word, taken apart where a line may end within it."""
    start = at = 0
    while at < len(word):
        dashes = len(word[at:]) - len(word[at:].lstrip("-"))
        end = at + dashes
        if dashes > 1 and at and end < len(word) and _is_word(word[end]) and (
            _is_word(word[at - 1]) or word[at - 1] in _PUNCTUATION
        ):
            yield from filter(None, (word[start:at], word[at:end]))
            start = at = end
        elif dashes == 1 and at > start and _breaks_after(word, at):
            yield word[start:end]
            start = at = end
        else:
            at += 1
    if start < len(word):
        yield word[start:]


class TextWrapper:
    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True,
                 replace_whitespace=True, fix_sentence_endings=False, break_long_words=True,
                 drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None, placeholder=" [...]"):
        self.width = width
        self.initial_indent, self.subsequent_indent = initial_indent, subsequent_indent
        self.expand_tabs, self.tabsize = expand_tabs, tabsize
        self.replace_whitespace, self.drop_whitespace = replace_whitespace, drop_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words, self.break_on_hyphens = break_long_words, break_on_hyphens
        self.max_lines, self.placeholder = max_lines, placeholder

    def _split(self, text):
        """Words, what parts of them stand alone, and the spaces between them."""
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(dict.fromkeys(map(ord, _SPACES), " "))
        chunks, start = [], 0
        for at in range(1, len(text) + 1):
            if at == len(text) or (text[at] in _SPACES) != (text[start] in _SPACES):
                run = text[start:at]
                chunks.extend(_parts(run) if self.break_on_hyphens and run[0] not in _SPACES else [run])
                start = at
        if self.fix_sentence_endings:
            for place in range(len(chunks) - 1):
                ends = chunks[place].rstrip("\"'")
                if chunks[place + 1] == " " and ends[-1:] in tuple(".!?") and ends[-2:-1].islower():
                    chunks[place + 1] = "  "
        return chunks

    def _cut(self, chunk, room):
        """Where a word is cut that is longer than a line."""
        hyphen = chunk.rfind("-", 0, room) if self.break_on_hyphens and len(chunk) > room else -1
        return hyphen + 1 if hyphen > 0 and chunk[:hyphen].strip("-") else room

    def _line(self, chunks, width):
        """Takes the chunks of one line from the front."""
        line, length = [], 0
        while chunks and length + len(chunks[0]) <= width:
            length += len(chunks[0])
            line.append(chunks.pop(0))
        if chunks and len(chunks[0]) > width:
            room = width - length if width > 0 else 1
            if self.break_long_words and room > 0:
                cut = self._cut(chunks[0], room)
                line.append(chunks[0][:cut])
                chunks[0] = chunks[0][cut:]
            elif not line:
                line.append(chunks.pop(0))
        if self.drop_whitespace and line and not line[-1].strip():
            line.pop()
        return line

    def _shortened(self, lines, line, indent):
        """The last line that there may be, with the sign that there is more."""
        while line:
            length = sum(map(len, line)) + len(self.placeholder)
            if line[-1].strip() and length <= self.width - len(indent):
                return [*lines, indent + "".join(line) + self.placeholder]
            line.pop()
        if lines and len(lines[-1].rstrip()) + len(self.placeholder) <= self.width:
            return [*lines[:-1], lines[-1].rstrip() + self.placeholder]
        return [*lines, indent + self.placeholder.lstrip()]

    def wrap(self, text):
        chunks, lines = self._split(text), []
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            if self.drop_whitespace and lines and not chunks[0].strip():
                chunks.pop(0)
            width = self.width - len(indent)
            line = self._line(chunks, width)
            if not line:
                continue
            rest = "".join(chunks)
            ends = not (rest.strip() if self.drop_whitespace else rest) and sum(map(len, line)) <= width
            if self.max_lines is not None and len(lines) + 1 >= self.max_lines and not ends:
                return self._shortened(lines, line, indent)
            lines.append(indent + "".join(line))
        return lines

    def fill(self, text):
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    try:
        lines = text.split("\n")
    except (AttributeError, TypeError):
        raise TypeError(f"expected str object, not {type(text).__qualname__!r}") from None
    full = [line for line in lines if line.strip()]
    low, high = (min(full), max(full)) if full else ("", "")
    margin = 0
    while margin < len(low) and low[margin] == high[margin] and low[margin] in " \t":
        margin += 1
    return "\n".join([line[margin:] if line.strip() else "" for line in lines])


def indent(text, prefix, predicate=None):
    pieces = []
    for line in text.splitlines(keepends=True):
        if predicate(line) if predicate is not None else not line.isspace():
            pieces.append(prefix)
        pieces.append(line)
    return "".join(pieces)
