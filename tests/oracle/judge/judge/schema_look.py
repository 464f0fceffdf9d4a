"""What SQLAlchemy made of the project: the engine, the tables, and whether the mappers fit."""

import sys

import flask_sqlalchemy  # noqa: F401
import sqlalchemy
from sqlalchemy.dialects import mysql, postgresql, sqlite
from sqlalchemy.orm import configure_mappers
from sqlalchemy.schema import CreateIndex, CreateTable

from .failures import describe
from .isolation import of_project

DIALECTS = {
    "sqlite": sqlite.dialect,
    "postgresql": postgresql.dialect,
    "mysql": mysql.dialect,
}


def look(app):
    if sys.modules.get("sqlalchemy") is not sqlalchemy:
        return {"database": None, "tables": {}, "mapper_error": None}
    extension = app.extensions.get("sqlalchemy")
    return {
        "database": _engine(app, extension),
        "tables": _tables(extension),
        "mapper_error": _mapper_error(),
    }


def _engine(app, extension):
    try:
        engines = getattr(extension, "engines", None)
    except RuntimeError:  # The project caught what went wrong while it was being set up.
        return None
    if not engines or None not in engines:
        return None
    engine = engines[None]
    uri = app.config.get("SQLALCHEMY_DATABASE_URI")
    return {
        "uri": uri if isinstance(uri, str) else repr(uri),
        "url": engine.url.render_as_string(hide_password=False),
        "drivername": engine.url.drivername,
        "dialect": engine.dialect.name,
        "driver": engine.dialect.driver,
        "binds": {
            str(key): other.url.render_as_string(hide_password=False)
            for key, other in engines.items()
            if key is not None
        },
    }


def _metadatas(extension):
    """Every MetaData that the project made: Flask-SQLAlchemy's, and those that its modules name."""
    found = list(getattr(extension, "metadatas", {}).values())
    for module in list(sys.modules.values()):
        if module is None or not of_project(module):
            continue
        for value in list(vars(module).values()):
            if isinstance(value, sqlalchemy.MetaData):
                found.append(value)
            elif isinstance(value, sqlalchemy.Table):
                found.append(value.metadata)
            elif isinstance(value, type):
                found.append(getattr(value, "metadata", None))
    unique = []
    for metadata in found:
        if isinstance(metadata, sqlalchemy.MetaData) and metadata not in unique:
            unique.append(metadata)
    return unique


def _tables(extension):
    tables = {}
    for metadata in _metadatas(extension):
        for key, table in metadata.tables.items():
            tables[str(key)] = {
                "ddl": {name: _ddl(CreateTable(table), name) for name in DIALECTS},
                "indexes": {
                    name: [
                        _ddl(CreateIndex(index), name)
                        for index in sorted(table.indexes, key=lambda index: index.name or "")
                    ]
                    for name in DIALECTS
                },
            }
    return tables


def _ddl(element, dialect):
    try:
        return str(element.compile(dialect=DIALECTS[dialect]())).strip()
    except Exception as error:
        return {"error": describe(error)["text"]}


def _mapper_error():
    try:
        configure_mappers()
    except Exception as error:
        failure = describe(error)
        return {"type": failure["type"], "message": failure["message"]}
    return None
