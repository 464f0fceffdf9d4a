"""Copies of columns, for mixins and for other metadata."""

from .schema import NULL_UNSPECIFIED, RETAIN_SCHEMA, Column, Table


def copy_column(column, **kw):
    items = [constraint._copy(**kw) for constraint in column.constraints if not constraint._type_bound]
    items += [key._copy(**kw) for key in column.foreign_keys if not key.constraint]
    default, onupdate = column.default, column.onupdate
    server_default, server_onupdate = column.server_default, column.server_onupdate
    if column.computed is not None or column.identity is not None:
        items.append(server_default._copy())
        server_default = server_onupdate = None
    copied = type(column)(
        *items,
        name=column.name,
        type_=column.type,
        key=column.key,
        primary_key=column.primary_key,
        unique=column.unique,
        system=column.system,
        index=column.index,
        autoincrement=column.autoincrement,
        default=None if default is None else default._copy(),
        onupdate=None if onupdate is None else onupdate._copy(),
        server_default=None if server_default is None else server_default._copy(),
        server_onupdate=None if server_onupdate is None else server_onupdate._copy(),
        doc=column.doc,
        comment=column.comment,
        insert_sentinel=column._insert_sentinel,
        **column.kwargs,
    )
    copied.nullable = column.nullable
    copied._user_defined_nullable = column._user_defined_nullable
    return column._copy_info(copied)


def merge_column(column, other, omit_defaults=False):
    """Gives `other` what `column` says and it leaves open (mapped_column() inside Annotated)."""
    if column.primary_key:
        other.primary_key = True
    if column.autoincrement != "auto" and other.autoincrement == "auto":
        other.autoincrement = column.autoincrement
    if column.system:
        other.system = column.system
    if column.info:
        other.info.update(column.info)
    if not column.type._isnull and other.type._isnull:
        other._set_type(column.type)
    if column._user_defined_nullable is not NULL_UNSPECIFIED and (
        other._user_defined_nullable is NULL_UNSPECIFIED
    ):
        other.nullable = column.nullable
        other._user_defined_nullable = column._user_defined_nullable
    for name in ("default", "onupdate", "server_default", "server_onupdate"):
        value = getattr(column, name)
        if value is not None and getattr(other, name) is None and not (omit_defaults and name == "default"):
            value._copy()._set_parent(other)
    for name in ("index", "unique", "doc", "comment"):
        if getattr(column, name) is not None and getattr(other, name) is None:
            setattr(other, name, getattr(column, name))
    for constraint in column.constraints:
        if not constraint._type_bound:
            constraint._copy()._set_parent(other)
    for key in column.foreign_keys:
        if not key.constraint:
            key._copy()._set_parent_with_dispatch(other)


def copy_table(table, metadata, schema=RETAIN_SCHEMA, name=None):
    name = table.name if name is None else name
    actual = table.schema if schema is RETAIN_SCHEMA else metadata.schema if schema is None else schema
    key = name if actual is None else actual + "." + name
    if key in metadata.tables:
        from ..util import warn

        warn(f"Table '{table.description}' already exists within the given MetaData - not copying.")
        return metadata.tables[key]
    columns = [copy_column(column) for column in table.columns]
    copied = Table(name, metadata, *columns, schema=actual, comment=table.comment, **table.kwargs)
    from .foreign_keys import ForeignKeyConstraint

    for constraint in table._sorted_constraints:
        if isinstance(constraint, ForeignKeyConstraint) or not constraint._type_bound:
            if not getattr(constraint, "_column_flag", False):
                copied.append_constraint(_copy_constraint(constraint))
    from .constraints import Index

    for index in table.indexes:
        if not index._column_flag:
            names = [getattr(expression, "key", expression) for expression in index.expressions]
            Index(index.name, *names, unique=index.unique, _table=copied, **index.kwargs)
    return table._copy_info(copied)


def _copy_constraint(constraint):
    from .foreign_keys import ForeignKeyConstraint

    if isinstance(constraint, ForeignKeyConstraint) and not constraint._pending_colargs:
        constraint._pending_colargs = list(constraint._columns)
    elif not constraint._pending_colargs:
        constraint._pending_colargs = list(constraint._columns)
    return constraint._copy()
