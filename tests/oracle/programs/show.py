"""What the programs print of tables, mappers and statements."""

import logging

from sqlalchemy.dialects import mysql, postgresql, sqlite
from sqlalchemy.orm import class_mapper, configure_mappers
from sqlalchemy.schema import CreateIndex, CreateTable

DIALECTS = {"sqlite": sqlite, "postgresql": postgresql, "mysql": mysql}


def compiled(element, dialect):
    try:
        return str(element.compile(dialect=DIALECTS[dialect].dialect())).strip()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def tables(metadata):
    """The DDL of all tables in all dialects, each statement under its dialect's name."""
    for key, table in metadata.tables.items():
        for dialect in DIALECTS:
            print(f"-- {dialect}: {key}")
            print(compiled(CreateTable(table), dialect))
            for index in sorted(table.indexes, key=lambda index: str(index.name)):
                print(f"-- {dialect}: index of {key}")
                print(compiled(CreateIndex(index), dialect))
    try:
        print("order:", [table.key for table in metadata.sorted_tables])
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


def reprs(metadata):
    for table in metadata.tables.values():
        print(repr(table))


def mappers(*classes):
    """What mapping made of the classes."""
    configure_mappers()
    for cls in classes:
        mapper = class_mapper(cls)
        print(mapper, mapper.local_table.key, [column.name for column in mapper.primary_key])
        print(" ", list(mapper.column_attrs.keys()), mapper.polymorphic_identity)
        for relation in mapper.relationships:
            joins = [str(relation.primaryjoin), str(relation.secondaryjoin)]
            print(" ", relation.key, relation.direction.name, relation.uselist, *joins)
            print("   ", relation.mapper, relation.lazy, sorted(relation.cascade), relation.back_populates)


def shown(value):
    """The value for people: rows and entities by what they hold."""
    if isinstance(value, (list, tuple)):
        return [shown(each) for each in value]
    if hasattr(value, "_mapping"):
        return dict(value._mapping) if not hasattr(value, "__mapper__") else value
    if hasattr(value, "__mapper__") and not isinstance(value, type):
        return f"{type(value).__name__} {value.id}"
    return value


def failed(error):
    print(f"{type(error).__module__}.{type(error).__qualname__}: {error}")


class _Echo(logging.Handler):
    """Prints what SQLALCHEMY_ECHO prints, each line behind a mark: the engine has it in a place of its own."""

    def emit(self, record):
        print("\x1f" + record.getMessage().replace("\n", "\n\x1f"))


def echo():
    logger = logging.getLogger("sqlalchemy.engine.Engine")
    logger.handlers[:] = [_Echo()]
    logger.propagate = False
    logger.setLevel(logging.INFO)
