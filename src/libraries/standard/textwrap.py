"""textwrap: paragraphs and indents."""


def dedent(text):
    lines = text.splitlines(keepends=True)
    margin = None
    for line in lines:
        body = line.rstrip("\r\n")
        if not body.strip():
            continue
        indent = body[: len(body) - len(body.lstrip())]
        if margin is None:
            margin = indent
        while not indent.startswith(margin):
            margin = margin[:-1]
    margin = margin or ""
    return "".join(
        line[len(margin) :] if line.strip() else line[len(line.rstrip("\r\n")) :] for line in lines
    )


def indent(text, prefix, predicate=None):
    keep = predicate or (lambda line: line.strip())
    return "".join(
        prefix + line if keep(line) else line for line in text.splitlines(keepends=True)
    )


def wrap(text, width=70, *, initial_indent="", subsequent_indent="", **options):
    lines, line = [], ""
    for word in text.split():
        start = subsequent_indent if lines else initial_indent
        if line and len(start) + len(line) + 1 + len(word) > width:
            lines.append(start + line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    if line:
        lines.append((subsequent_indent if lines else initial_indent) + line)
    return lines


def fill(text, width=70, **options):
    return "\n".join(wrap(text, width, **options))


def shorten(text, width, *, placeholder=" [...]", **options):
    words = text.split()
    if len(" ".join(words)) <= width:
        return " ".join(words)
    while words and len(" ".join(words)) + len(placeholder) > width:
        words.pop()
    return (" ".join(words) + placeholder) if words else placeholder.strip()
