"""Runs the checks of a lesson inside a booted project, with the names that the engine gives them."""

import os
import sys

from . import isolation
from .boot_judge import _failure, _load, _look
from .failures import describe


def check(request):
    """{files, environ?, installed?, scripts} -> {error, scripts}, an error or null for each."""
    outcome = {"error": None, "scripts": []}
    with isolation.project(
        request["files"], request.get("environ") or {}, request.get("installed")
    ) as (printed, _, _):
        app = None
        try:
            app = _load()
        except BaseException as error:
            outcome["error"] = _failure(error)
        if app is not None:
            names = _names(app, isolation.read_stream(printed))
            outcome["scripts"] = [_run(app, source, names) for source in request["scripts"]]
            names.clear()
        app = None
    return outcome


def _run(app, source, names):
    try:
        with app.app_context():
            exec(compile(source, "<check>", "exec", dont_inherit=True), names)
    except BaseException as error:
        return describe(error)
    return None


def _names(app, printed):
    return {
        "__name__": "__console__",
        "app": app,
        "db": app.extensions.get("sqlalchemy"),
        "os": os,
        "sys": sys,
        "setup": _setup(app, printed),
    }


def _setup(app, printed):
    with app.app_context():
        seen = _look(app)
    database = seen["database"]
    return {
        "printed": printed,
        "blueprints": seen["blueprints"],
        "routes": [
            {name: row[name] for name in ("endpoint", "methods", "rule")} for row in seen["routes"]
        ],
        "database": database and {name: database[name] for name in ("url", "dialect", "driver")},
        "tables": {key: table["ddl"] for key, table in seen["tables"].items()},
    }
