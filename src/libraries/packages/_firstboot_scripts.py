"""Runs scripts inside the booted project: the checks of lessons, and lines of a shell."""

import os
import sys


def names_for(app, printed):
    """The names that scripts find. The judge of tests/oracle gives the same ones."""
    return {
        "__name__": "__console__",
        "app": app,
        "db": app.extensions.get("sqlalchemy"),
        "os": os,
        "sys": sys,
        "setup": _setup(app, printed),
    }


def _setup(app, printed):
    """What the setup shows of the app, as plain values."""
    from _firstboot_setup import look

    seen = look(app)
    database = None
    if seen["database"] is not None:
        _, url, dialect, driver, _ = seen["database"]
        database = {"url": url, "dialect": dialect, "driver": driver}
    return {
        "printed": printed,
        "blueprints": dict(seen["blueprints"]),
        "routes": [
            {"endpoint": endpoint, "methods": ", ".join(methods), "rule": rule}
            for endpoint, methods, rule, _ in seen["routes"]
        ],
        "database": database,
        "tables": {
            key: {dialect: text for dialect, text, _, _ in ddl}
            for key, _, _, ddl in seen["tables"]
        },
    }


def run(app, source, name, names, interactive):
    """Runs one script. At a prompt, the value of an expression is printed as Python does."""
    with app.app_context():
        if interactive:
            try:
                code = compile(source, name, "eval")
            except SyntaxError:
                code = None
            if code is not None:
                value = eval(code, names)
                if value is not None:
                    print(repr(value))
                return
        exec(compile(source, name, "exec"), names)
