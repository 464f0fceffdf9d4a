"""What SQLAlchemy and Flask-SQLAlchemy make of a database URL."""

import contextlib
import functools
import importlib
import importlib.metadata
import sys
import types
import warnings

from .isolation import _state, hidden_modules

DRIVERS = frozenset({"psycopg", "psycopg2"})
INSTANCE = "/project/instance"


def judge_all(urls):
    """[url] -> [judgement]; no driver but sqlite3 is installed, or psycopg and psycopg2 too."""
    from flask_sqlalchemy import SQLAlchemy

    from sqlalchemy.util import compat

    app = types.SimpleNamespace(instance_path=INSTANCE)
    # Asked for every scheme that nobody knows, and answered by reading the metadata of all packages.
    compat.importlib_metadata_get = _entry_points
    for name in DRIVERS:
        importlib.import_module(name)
    # A driver that only projects listed is none of those that everybody has.
    with _hiding(hidden_modules(None)):
        return [_judge(url, app, SQLAlchemy) for url in urls]


@contextlib.contextmanager
def _hiding(names):
    before, _state["hidden"] = _state["hidden"], names
    kept = {name: sys.modules.pop(name) for name in list(sys.modules) if name.partition(".")[0] in names}
    try:
        yield
    finally:
        _state["hidden"] = before
        sys.modules.update(kept)


@functools.cache
def _entry_points(group):
    return tuple(importlib.metadata.entry_points(group=group))


def _judge(text, app, extension):
    from sqlalchemy.engine import make_url

    try:
        url = make_url(text)
    except Exception as error:
        return {"error": _error(error)}
    options = {"url": text}
    return {
        "parts": {
            "drivername": url.drivername,
            "username": url.username,
            "password": url.password,
            "host": url.host,
            "port": None if url.port is None else str(url.port),
            "database": url.database,
            "query": [[k, list(v) if isinstance(v, tuple) else v] for k, v in url.query.items()],
        },
        "string": url.render_as_string(hide_password=False),
        "shown": str(url),
        "dialect": _attempt(lambda: _dialect(url)),
        "engine": _attempt(lambda: _engine_without_drivers(text)),
        "engine_with_psycopg": _attempt(lambda: _engine(text)),
        "flask": _attempt(
            lambda: (
                extension._apply_driver_defaults(None, options, app),
                make_url(options["url"]).render_as_string(hide_password=False),
            )[1]
        ),
    }


def _engine(text):
    import sqlalchemy

    with warnings.catch_warnings(action="ignore"):
        return str(sqlalchemy.create_engine(text).url)


def _engine_without_drivers(text):
    with _hiding(_state["hidden"] | DRIVERS):
        return _engine(text)


def _dialect(url):
    dialect = url.get_dialect()
    return {"name": dialect.name, "driver": dialect.driver}


def _error(error):
    kind = type(error)
    module = "" if kind.__module__ == "builtins" else kind.__module__ + "."
    return {"type": module + kind.__qualname__, "message": str(error)}


def _attempt(function):
    try:
        return function()
    except Exception as error:
        return {"error": _error(error)}
