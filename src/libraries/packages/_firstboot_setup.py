"""What the `flask` command does with a project, and a look at the app that comes out of it."""

import os
import sys

import _firstboot_process
from flask import cli

DIALECTS = ("sqlite", "postgresql", "mysql")


def load_app():
    """The app, as `flask routes` finds it."""
    os.environ._data.update(_firstboot_process.environment())
    # The command marks its environment before anything else.
    os.environ["FLASK_RUN_FROM_CLI"] = "true"
    cli.load_dotenv(None)
    _read_debug_flag()
    return cli.ScriptInfo(app_import_path=os.environ.get("FLASK_APP")).load_app()


def _read_debug_flag():
    """FLASK_DEBUG goes through click's --debug option, which puts "1" or "0" in its place."""
    value = os.environ.get("FLASK_DEBUG")
    if not value:
        return
    word = value.strip().lower()
    if word in ("1", "true", "t", "yes", "y", "on"):
        os.environ["FLASK_DEBUG"] = "1"
    elif word in ("", "0", "false", "f", "no", "n", "off"):
        os.environ["FLASK_DEBUG"] = "0"
    else:
        from click import BadParameter

        known = ", 0, 1, f, false, n, no, off, on, t, true, y, yes"
        raise BadParameter(f"{value!r} is not a valid boolean. Recognized values: {known}")


def command_output(error):
    """What the command prints of an error of click's; None for others."""
    from click import BadParameter, ClickException

    if not isinstance(error, ClickException):
        return None
    command, message = "flask routes [OPTIONS]", error.message
    if type(error) is BadParameter:
        command, message = "flask [OPTIONS] COMMAND [ARGS]...", f"Invalid value for '--debug': {message}"
    name = command.partition(" [")[0]
    return f"Usage: {command}\nTry '{name} --help' for help.\n\nError: {message}\n"


def is_no_app(error):
    """Whether the command itself gave up; and whether that is about an ImportError of the app."""
    from flask.cli import NoAppException

    if not isinstance(error, NoAppException):
        return False, False
    wraps = isinstance(error.__context__, ImportError)
    return True, wraps and error.message.startswith("While importing ")


def blamed_uri(error):
    """The database URI of the app that was being set up when the error came: [uri], or []."""
    from flask import Flask

    found = []
    # The command wraps an ImportError of the app into an error of its own.
    for each in (error, error.__context__):
        traceback = getattr(each, "__traceback__", None)
        while traceback is not None:
            frame = traceback.tb_frame
            for names in (frame.f_globals, frame.f_locals):
                for value in list(names.values()):
                    if isinstance(value, Flask) and "SQLALCHEMY_DATABASE_URI" in getattr(value, "config", ()):
                        found = [value.config["SQLALCHEMY_DATABASE_URI"], value.instance_path]
            traceback = traceback.tb_next
    return found


def environment():
    return dict(os.environ.items())


def look(app):
    """The parts of the app that the setup shows, as plain lists."""
    with app.app_context():
        extension = app.extensions.get("sqlalchemy")
        return {
            "config": [_config_entry(key, value) for key, value in app.config.items()],
            "blueprints": [(name, each.url_prefix) for name, each in app.blueprints.items()],
            "routes": _routes(app),
            "instance_path": app.instance_path,
            "database": _database(app, extension),
            "tables": _tables(extension),
        }


def _config_entry(key, value):
    return str(key), value, safe_repr(value), type(value).__name__


def safe_repr(value):
    try:
        return repr(value)
    except Exception as error:
        return f"repr() raised {type(error).__name__}: {error}"


def _routes(app):
    by_host = app.url_map.host_matching
    rows = []
    for rule in app.url_map.iter_rules():
        methods = sorted(set(rule.methods or ()) - {"HEAD", "OPTIONS"})
        domain = (rule.host if by_host else rule.subdomain) or ""
        rows.append((rule.endpoint, methods, rule.rule, domain))
    rows.sort(key=lambda row: row[0])
    return rows


def _database(app, extension):
    uri = app.config.get("SQLALCHEMY_DATABASE_URI")
    try:
        engines = getattr(extension, "engines", None)
    except RuntimeError:  # The project caught what went wrong while it was being set up.
        return None
    if not engines or None not in engines:
        return None
    engine = engines[None]
    binds = [
        (str(key), other.url.render_as_string(hide_password=False))
        for key, other in engines.items()
        if key is not None
    ]
    url = engine.url.render_as_string(hide_password=False)
    return uri, url, engine.dialect.name, engine.dialect.driver, binds


def _of_project(module):
    return str(getattr(module, "__file__", None)).startswith("/project/")


def _metadatas(extension):
    """Every MetaData that the project made: Flask-SQLAlchemy's, and those that its modules name."""
    if "sqlalchemy" not in sys.modules:
        return []
    from sqlalchemy import MetaData, Table

    found = list(getattr(extension, "metadatas", {}).values())
    for module in list(sys.modules.values()):
        if not _of_project(module):
            continue
        for value in [each for each in vars(module).values() if isinstance(each, (MetaData, Table, type))]:
            found.append(value if isinstance(value, MetaData) else getattr(value, "metadata", None))
    unique = []
    for metadata in found:
        if isinstance(metadata, MetaData) and not any(metadata is other for other in unique):
            unique.append(metadata)
    return unique


def _tables(extension):
    tables = []
    for metadata in _metadatas(extension):
        order = _creation_order(metadata)
        for key, table in metadata.tables.items():
            tables.append((key, order.get(key, 0), _columns(table), _all_ddl(table)))
    return tables


def _creation_order(metadata):
    try:
        return {table.key: place for place, table in enumerate(metadata.sorted_tables)}
    except Exception:
        return {}  # A foreign key that leads nowhere: the mappers will say so.


def _columns(table):
    return [
        (column.name, safe_repr(column.type), bool(column.nullable), bool(column.primary_key))
        for column in table.columns
    ]


def _all_ddl(table):
    from sqlalchemy.schema import CreateIndex, CreateTable

    indexes = sorted(table.indexes, key=lambda index: str(index.name or ""))
    rows = []
    for name in DIALECTS:
        dialect = _dialect(name)
        text, error = _ddl(CreateTable(table), dialect)
        made = [_ddl(CreateIndex(index), dialect)[0] for index in indexes]
        rows.append((name, text, error, [each for each in made if each is not None]))
    return rows


def _dialect(name):
    from sqlalchemy.dialects import mysql, postgresql, sqlite

    return {"sqlite": sqlite, "postgresql": postgresql, "mysql": mysql}[name].dialect()


def _ddl(element, dialect):
    try:
        return str(element.compile(dialect=dialect)).strip(), None
    except Exception as error:
        return None, error


def configure_mappers():
    """Raises what the first query would raise."""
    if "sqlalchemy.orm" in sys.modules:
        from sqlalchemy.orm import configure_mappers as configure

        configure()
