"""What CPython says to a file: compile() of its bytes, and what the traceback module prints of it."""

import traceback
import warnings


def verdict(source):
    """null where it compiles, else {type, message, line, offset, end_line, end_offset, printed?}."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(source, "/nowhere/file.py", "exec", dont_inherit=True)
        return None
    except SyntaxError as error:
        said = {
            "type": type(error).__name__,
            "message": error.msg,
            "line": error.lineno,
            "offset": error.offset,
            "end_line": error.end_lineno,
            "end_offset": error.end_offset,
        }
        shown = traceback.TracebackException.from_exception(error)
        for _ in shown.format():
            pass
        if shown.msg != error.msg:
            said["printed"] = [shown.msg, shown.text.rstrip("\n"), shown.offset, shown.end_offset]
        return said


def judge_all(texts):
    return [verdict(text.encode()) for text in texts]
