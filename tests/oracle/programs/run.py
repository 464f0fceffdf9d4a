"""Boots as an app that runs the programs of the folder `programs`, and prints what became of each."""

import contextvars
import importlib
import logging
import os
import re
import sys
import traceback
import warnings

from flask import Flask

app = Flask(__name__)


def run(name):
    print(f"\x1e{name}")
    environ = dict(os.environ)
    handlers = logging.root.handlers[:]
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            # In a context of its own, since what one program pushes is not there for the next.
            contextvars.copy_context().run(importlib.import_module, f"programs.{name}")
        except BaseException as error:
            print("".join(traceback.format_exception_only(error)), end="")
            print(place(error, name))
    # What one program sets is not there for the next.
    os.environ.clear()
    os.environ.update(environ)
    logging.root.handlers[:] = handlers
    loggers = logging.root.manager.loggerDict
    for each in [each for each in loggers if each.partition(".")[0] not in sys.modules]:
        del loggers[each]
    for item in caught:
        print(f"{item.category.__name__}: {item.message}")


def place(error, name):
    """The innermost line of the program."""
    line, trace = None, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename.endswith(f"/{name}.py"):
            line = trace.tb_lineno
        trace = trace.tb_next
    return f"at line {line}"


names = sorted(name[:-3] for name in os.listdir("programs") if name.startswith("p"))
for name in names:
    run(name)
    if len(names) > 1 and "sqlalchemy.orm" in sys.modules:
        try:
            sys.modules["sqlalchemy.orm"].clear_mappers()
        except AttributeError:
            # A class that could not be mapped stays half mapped, and must not stay in the next program's way.
            sys.modules["sqlalchemy.orm.mapper"]._mapper_registries.clear()
