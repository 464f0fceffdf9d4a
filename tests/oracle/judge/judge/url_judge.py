"""What SQLAlchemy and Flask-SQLAlchemy make of a database URL."""

import types

from .isolation import _state

INSTANCE = "/project/instance"


def judge_all(urls):
    """[url] -> [judgement]; drivers other than sqlite3 count as not installed."""
    from flask_sqlalchemy import SQLAlchemy

    app = types.SimpleNamespace(instance_path=INSTANCE)
    hidden, _state["hidden"] = _state["hidden"], frozenset({"psycopg", "psycopg2"})
    try:
        return [_judge(url, app, SQLAlchemy) for url in urls]
    finally:
        _state["hidden"] = hidden


def _judge(text, app, extension):
    import sqlalchemy
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
            "port": None if url.port is None else _text(url.port),
            "database": url.database,
            "query": [[k, list(v) if isinstance(v, tuple) else v] for k, v in url.query.items()],
        },
        "string": url.render_as_string(hide_password=False),
        "shown": str(url),
        "dialect": _attempt(lambda: _dialect(url)),
        "engine": _attempt(lambda: str(sqlalchemy.create_engine(text).url)),
        "flask": _attempt(
            lambda: (
                extension._apply_driver_defaults(None, options, app),
                make_url(options["url"]).render_as_string(hide_password=False),
            )[1]
        ),
    }


def _text(port):
    # A port of more digits than str() allows; repr through hexadecimal has no such limit.
    try:
        return str(port)
    except ValueError:
        return hex(port)


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
