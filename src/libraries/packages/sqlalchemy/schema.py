"""The schema constructs, under their public place."""

from .sql import schema as _schema
from .sql.schema import BLANK_SCHEMA, Column, MetaData, SchemaItem, Table


def __getattr__(name):
    if name in ("DDL", "CreateTable", "CreateIndex", "DropTable", "CreateSchema", "AddConstraint"):
        from .sql import ddl

        return getattr(ddl, name)
    if name in ("conv", "quoted_name"):
        from .sql import elements

        return getattr(elements, name)
    if name in _schema._places:
        return getattr(_schema, name)
    from _firstboot_catalogue import missing_name

    return missing_name(__name__, name)
