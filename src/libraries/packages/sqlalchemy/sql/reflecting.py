def reflect_table(table, bind):
    from ..inspection import inspect
    from .elements import text
    from .foreign_keys import ForeignKeyConstraint
    from .schema import Column, Table

    inspector = bind if hasattr(bind, "get_columns") else inspect(bind)
    if not inspector.has_table(table.name):
        from .. import exc

        raise exc.NoSuchTableError(table.name)
    for column in inspector.get_columns(table.name):
        if column["name"] not in table.c:
            default = None if column["default"] is None else text(column["default"])
            table.append_column(
                Column(column["name"], column["type"], nullable=column["nullable"],
                       primary_key=bool(column["primary_key"]), server_default=default)
            )
    for key in inspector.get_foreign_keys(table.name):
        targets = [f"{key['referred_table']}.{name}" for name in key["referred_columns"]]
        if key["referred_table"] not in table.metadata.tables:
            Table(key["referred_table"], table.metadata, autoload_with=inspector)
        table.append_constraint(ForeignKeyConstraint(key["constrained_columns"], targets))


def reflect_metadata(metadata, bind, only=None):
    from ..inspection import inspect
    from .schema import Table

    inspector = inspect(bind)
    for name in inspector.get_table_names():
        if name not in metadata.tables and (only is None or (only(name, metadata) if callable(only) else name in only)):
            Table(name, metadata, autoload_with=inspector)
