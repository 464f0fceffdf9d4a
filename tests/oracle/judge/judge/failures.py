"""Says of an exception what a terminal would show of it."""

import traceback

from .isolation import PROJECT


def describe(error):
    """{type, message, text, file, line, traceback} as the setup has them."""
    shown = traceback.TracebackException(type(error), error, error.__traceback__)
    last = "".join(shown.format_exception_only()).rstrip("\n")
    frames = [frame for frame in shown.stack if frame.filename.startswith(PROJECT + "/")]
    trace = "".join(traceback.StackSummary.from_list(frames).format())
    place = (frames[-1].filename, frames[-1].lineno) if frames else None
    text, message = last, str(error)
    if issubclass(type(error), SyntaxError):
        text, where = _split_syntax_error(shown, last)
        message = text.partition(": ")[2]
        filename = shown.filename or ""
        if filename.startswith(PROJECT + "/"):
            trace += where
            if shown.lineno is not None:
                place = (filename, int(shown.lineno))
    return {
        "type": shown.exc_type_str,
        "message": normal(message),
        "text": normal(text),
        "file": place and place[0][len(PROJECT) + 1 :],
        "line": place and place[1],
        "traceback": normal(trace),
    }


def _split_syntax_error(shown, last):
    """The last line, and the lines above it that show the place."""
    start = shown.exc_type_str
    lines = last.splitlines(keepends=True)
    for index in range(len(lines) - 1, -1, -1):
        if lines[index].startswith(start):
            return "".join(lines[index:]), "".join(lines[:index])
    return last, ""


def normal(text):
    """The standard library lies in an archive here, and in a folder on a learner's machine."""
    return text.replace("/lib/python314.zip/", "/usr/local/lib/python3.14/")
