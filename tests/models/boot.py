"""Boots a project as the flask command does and prints what came out as JSON.

    boot.py model|real DIRECTORY

`model` takes Firstboot's library models, `real` the packages in the folder $FIRSTBOOT_REAL.
"""

import json
import os
import re
import sys
import traceback

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))


def report(app):
    rows = sorted(
        ((r.endpoint, ", ".join(sorted((r.methods or set()) - {"HEAD", "OPTIONS"})), r.rule)
         for r in app.url_map.iter_rules()),
        key=lambda row: row[0],
    )
    found = {
        "config": {key: repr(value) for key, value in sorted(app.config.items())},
        "routes": rows,
        "blueprints": {name: bp.url_prefix for name, bp in app.blueprints.items()},
    }
    db = app.extensions.get("sqlalchemy")
    if db is not None:
        with app.app_context():
            found["engine"] = db.engine.url.render_as_string(hide_password=False)
            tables = found["tables"] = {}
            for metadata in db.metadatas.values():
                for key, table in metadata.tables.items():
                    tables[key] = describe(table)
            try:
                import sqlalchemy.orm

                sqlalchemy.orm.configure_mappers()
                found["mapper_error"] = None
            except Exception as error:
                found["mapper_error"] = [type(error).__name__, str(error)]
    return found


def describe(table):
    """The table's repr and its DDL for each dialect, or the error in its place."""
    from sqlalchemy.dialects import mysql, postgresql, sqlite
    from sqlalchemy.schema import CreateIndex, CreateTable

    found = {"repr": re.sub(r"0x[0-9a-f]+", "0x", repr(table))}
    for dialect in (sqlite, postgresql, mysql):
        made = dialect.dialect()
        indexes = sorted(table.indexes, key=lambda index: str(index.name))
        for number, statement in enumerate([CreateTable(table)] + [CreateIndex(index) for index in indexes]):
            try:
                text = str(statement.compile(dialect=made)).strip()
            except Exception as error:
                text = f"{type(error).__name__}: {error}"
            found[f"{made.name} {number}"] = text.split("\n")
    return found


def failure(directory):
    kind, error, trace = sys.exc_info()
    if os.environ.get("FIRSTBOOT_TRACE"):
        traceback.print_exc()
    place = None
    for frame in traceback.extract_tb(trace):
        if frame.filename.startswith(directory):
            place = [os.path.relpath(frame.filename, directory), frame.lineno]
    # A wrapped traceback shows the files of Flask itself, which are others.
    text = re.sub(r'(  File "[^"]*/flask/cli.py"[^\n]*\n(?:    [^\n]*\n)*)', "", str(error))
    text = text.replace(os.environ["FIRSTBOOT_REAL"], "…").replace(
        os.path.join(ROOT, "src/libraries/packages"), "…"
    )
    return {"error": [kind.__name__, text], "place": place}


def main():
    mode, directory = sys.argv[1:]
    directory = os.path.realpath(directory)
    if mode == "model":
        packages = os.path.join(ROOT, "src/libraries/packages")
        sys.path[:] = [packages, os.path.join(HERE, "shims")] + sys.path[1:]
    else:
        sys.path[:] = [os.environ["FIRSTBOOT_REAL"]] + sys.path[1:]
    sys.dont_write_bytecode = True
    os.chdir(directory)
    sys.path.insert(0, directory)
    os.environ["FLASK_RUN_FROM_CLI"] = "true"
    standard_output, sys.stdout = sys.stdout, sys.stderr
    try:
        from flask import cli

        cli.load_dotenv()
        info = cli.ScriptInfo(os.environ.get("FLASK_APP"))
        result = report(info.load_app())
    except BaseException:
        result = failure(directory)
    if mode == "model":
        import _firstboot_catalogue

        result["unmodelled"] = _firstboot_catalogue.unmodelled_names
    standard_output.write(json.dumps(result, indent=1) + "\n")


if __name__ == "__main__":
    main()
