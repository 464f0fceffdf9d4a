"""Runs a script as `python FILE` would, with the packages at hand."""

import sys
import traceback

from . import isolation


def run(source):
    """{stdout, stderr, error}: error is the traceback, or null."""
    with isolation.project({"script.py": source}, {}, None) as (printed, complaints, _):
        sys.path[0] = isolation.PROJECT
        error = None
        try:
            code = compile(source, "/project/script.py", "exec", dont_inherit=True)
            exec(code, {"__name__": "__main__", "__file__": "/project/script.py"})
        except BaseException as raised:
            shown = traceback.TracebackException(type(raised), raised, raised.__traceback__)
            if shown.stack and shown.stack[0].filename.startswith("/judge/"):
                del shown.stack[0]
            error = "".join(shown.format())
        return {
            "stdout": isolation.read_stream(printed),
            "stderr": isolation.read_stream(complaints),
            "error": error,
        }
