"""Boots a project as the `flask` command does, and says what became of it."""

import io
import os

import click
import flask.cli
from click.core import augment_usage_errors

from . import dependency_files, isolation, schema_look
from .failures import describe, normal


def boot(request):
    """{files, environ?, installed?} -> the setup, as far as the real packages know it."""
    setup = {"ok": False, "error": None}
    installed = request.get("installed")
    if installed is None:
        installed = dependency_files.listed(request["files"])
    with isolation.project(request["files"], request.get("environ") or {}, installed) as (
        printed,
        complaints,
        warned,
    ):
        app = None
        try:
            app = _load()
        except KeyboardInterrupt:
            setup["error"] = {"type": "KeyboardInterrupt", "oracle": "it took too long"}
        except BaseException as error:
            setup["error"] = _failure(error)
        setup["environ"] = dict(os.environ)
        setup["printed"] = normal(isolation.read_stream(printed))
        setup["stderr"] = isolation.read_stream(complaints)
        if app is not None:
            setup["ok"] = True
            with app.app_context():
                setup.update(_look(app))
        setup["warnings"] = [
            {
                "category": warning.category.__name__,
                "message": normal(str(warning.message)),
                "file": warning.filename.removeprefix(isolation.PROJECT + "/")
                if warning.filename.startswith(isolation.PROJECT + "/")
                else None,
                "line": warning.lineno,
            }
            for warning in warned
        ]
        app = None
    return setup


def _load():
    context = flask.cli.cli.make_context("flask", ["routes"])
    with context:
        command = flask.cli.routes_command.make_context("routes", [], parent=context)
        with command, augment_usage_errors(command):
            return context.ensure_object(flask.cli.ScriptInfo).load_app()


def _failure(error):
    printed = None
    if isinstance(error, click.ClickException):
        stream = io.StringIO()
        error.show(file=stream)
        printed = normal(stream.getvalue())
    wrapped = error.__context__
    if isinstance(error, flask.cli.NoAppException):
        if isinstance(wrapped, ImportError) and error.message.startswith("While importing "):
            failure = describe(wrapped)
        else:
            failure = describe(error)
            failure["type"] = "NoAppException"
            # Who calls what is the command's affair; no line of the project is to blame.
            failure.update(file=None, line=None, traceback="")
    else:
        failure = describe(error)
    failure["cli"] = printed
    return failure


def _look(app):
    return {
        "config": {str(key): _repr(value) for key, value in app.config.items()},
        "blueprints": {name: blueprint.url_prefix for name, blueprint in app.blueprints.items()},
        "routes": _routes(app),
        **schema_look.look(app),
    }


def _repr(value):
    try:
        return normal(repr(value))
    except Exception as error:
        return f"repr() raised {type(error).__name__}: {error}"


def _routes(app):
    """The rows of `flask routes`, in its order."""
    hidden = {"HEAD", "OPTIONS"}
    rows = [
        {
            "endpoint": rule.endpoint,
            "methods": ", ".join(sorted((rule.methods or set()) - hidden)),
            "rule": rule.rule,
            "domain": (rule.host if app.url_map.host_matching else rule.subdomain) or "",
        }
        for rule in app.url_map.iter_rules()
    ]
    return sorted(rows, key=lambda row: row["endpoint"])
