"""Says of an exception what a terminal would show of it."""

import errno
import re
import traceback

from .isolation import PROJECT

# What this interpreter's system numbers otherwise.
LINUX_NUMBERS = {
    "EPERM": 1,
    "ENOENT": 2,
    "EIO": 5,
    "EBADF": 9,
    "ECHILD": 10,
    "EAGAIN": 11,
    "ENOMEM": 12,
    "EACCES": 13,
    "EBUSY": 16,
    "EEXIST": 17,
    "ENODEV": 19,
    "ENOTDIR": 20,
    "EISDIR": 21,
    "EINVAL": 22,
    "ENOTTY": 25,
    "ENOSPC": 28,
    "EROFS": 30,
    "EPIPE": 32,
    "ENAMETOOLONG": 36,
    "ENOSYS": 38,
    "ENOTEMPTY": 39,
    "ELOOP": 40,
    "ECONNREFUSED": 111,
    "EHOSTUNREACH": 113,
}


def describe(error):
    """{type, message, text, file, line, traceback} as the setup has them."""
    shown = traceback.TracebackException(type(error), error, error.__traceback__)
    # Showing it may move the line to that of a misspelt keyword, behind the line already shown.
    line = getattr(shown, "lineno", None)
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
            if line is not None:
                place = (filename, int(line))
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
    """As on a learner's Linux: where the standard library lies, and how errors are numbered."""
    text = text.replace("/lib/python314.zip/", "/usr/local/lib/python3.14/")
    return re.sub(r"\[Errno (\d+)\]", _linux_number, text)


def _linux_number(match):
    name = errno.errorcode.get(int(match[1]))
    return f"[Errno {LINUX_NUMBERS.get(name, match[1])}]"
