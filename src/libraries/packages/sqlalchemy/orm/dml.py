"""INSERT, UPDATE and DELETE of mapped classes, as a session runs them."""

from ..engine.executing import prepare_values
from ..engine.result import ChunkedIteratorResult, CursorResult, IteratorResult
from ..sql.dml import Update
from ..sql.selectable import mapper_of
from .context import Reader
from .inheriting import kind_criterion
from .instances import Loading
from .properties import ColumnProperty
from .synchronizing import asks_for_keys, deleted, met, updated


def execute_for_entity(session, connection, statement, params):
    kind = statement.__visit_name__
    mapper = statement.entity.__mapper__
    if kind == "update" and isinstance(params, list):
        return _update_by_key(session, connection, mapper, params)
    kinds = kind_criterion(mapper) if kind != "insert" else None
    if kinds is not None:
        statement = statement.where(kinds)
    if kind == "insert" and params is not None:
        if len(mapper.tables) > 1:
            return _insert_into_all(session, statement, mapper, params)
        rows = [_known(mapper, row) for row in (params if isinstance(params, (list, tuple)) else [params])]
        on = mapper.polymorphic_on
        if on is not None and mapper.polymorphic_identity is not None:
            for row in rows:
                row.setdefault(on.key, mapper.polymorphic_identity)
        if mapper.version_id_col is not None and mapper.version_id_generator:
            for row in rows:
                row[mapper.version_id_col.key] = mapper.version_id_generator(None)
        if not statement._returned:
            for alike in _alike(rows):
                connection.execute(statement, alike)
            return IteratorResult([], [])
        result = connection.execute(statement, rows)
    else:
        touched = met(session, connection, statement, mapper) if kind != "insert" else []
        written = statement
        if touched and kind == "update":
            # With what Python gives for the columns that nobody set.
            written = prepare_values(connection, statement, dict(params or {}))
        asks = kind != "insert" and not statement._returned and asks_for_keys(statement, mapper)
        result = connection.execute(written.returning(*mapper.primary_key) if asks else written, params or {})
        if asks:
            result = CursorResult([], [], result.rowcount, returns_rows=False)
        if kind == "update":
            for instance in touched:
                updated(instance, mapper, statement._values or {}, written._values)
        else:
            deleted(session, touched, statement, mapper)
    return _instances(session, statement, result) if statement._returned else result


def _known(mapper, params):
    """The parameters that the class has attributes for; others are passed over."""
    props = mapper._props
    return {props[name].columns[0].key: value for name, value in params.items()
            if isinstance(props.get(name), ColumnProperty)}


def _insert_into_all(session, statement, mapper, params):
    """Rows of a class of several tables."""
    from .persistence import bulk_insert
    from .state import state_of

    if statement._returned:
        from _firstboot_catalogue import unmodelled

        return unmodelled("an INSERT into several tables that returns something")
    instances = []
    for row in params if isinstance(params, (list, tuple)) else [params]:
        made = object.__new__(mapper.class_)
        state_of(made)
        made.__dict__.update({name: value for name, value in row.items() if name in mapper._props})
        instances.append(made)
    bulk_insert(session, instances)
    return IteratorResult([], [])


def _alike(rows):
    """The rows in groups of those that name the same columns, one after the other."""
    groups = []
    for row in rows:
        if groups and set(groups[-1][-1]) == set(row):
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _update_by_key(session, connection, mapper, rows):
    from .persistence import _run_alike

    statements = []
    for row in rows:
        values = _known(mapper, row)
        keys = [column for column in mapper.primary_key if column.key in values]
        statement = Update(mapper.local_table).where(*[column == values.pop(column.key) for column in keys])
        statements.append(statement.values(**values))
    if statements:
        _run_alike(connection, statements)
    for row, statement in zip(rows, statements):
        key = tuple([row.get(mapper._columntoproperty[column].key) for column in mapper.primary_key])
        known = session._identities.get((mapper.base_mapper.class_, key, None))
        if known is not None:
            updated(known, mapper, statement._values, {})
    return IteratorResult([], [])


def _instances(session, statement, result):
    """What RETURNING gives, with instances where classes were asked for."""
    if not any([mapper_of(entity) is not None for entity in statement._returned]):
        return result
    readers, keys, place = [], [], 0
    for entity in statement._returned:
        mapper = mapper_of(entity)
        if mapper is None:
            readers.append(place)
            keys.append(getattr(entity, "key", None))
            place += 1
            continue
        reader = Reader(mapper)
        for prop in mapper._props.values():
            if isinstance(prop, ColumnProperty):
                reader.columns.append((prop, place))
                place += 1
        readers.append(reader)
        keys.append(mapper.class_.__name__)
    work = Loading(session, True, statement)
    made = []
    for row, values in zip(result._from_driver, result.all()):
        made.append([work.instance(reader, row) if isinstance(reader, Reader) else values[reader]
                     for reader in readers])
    return ChunkedIteratorResult(keys, made)
