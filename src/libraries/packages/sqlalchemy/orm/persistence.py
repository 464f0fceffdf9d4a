"""Instances on their way into the database."""

from ..engine.executing import bound_values, default_value
from ..sql.dml import Delete, Insert, Update
from .properties import ColumnProperty
from .state import state_of


def _table_order(session):
    """Mappers in the order in which their rows may be inserted."""
    order = {}
    for metadata in {id(t.metadata): t.metadata for i in session._new for t in type(i).__mapper__.tables}.values():
        for table in metadata.sorted_tables:
            order[id(table)] = len(order)
    return order


def flush(session):
    from ..event import fire

    fire(session, "before_flush", session, None, None)
    order = _table_order(session)
    pending = sorted(session._new, key=lambda i: order.get(id(type(i).__mapper__.tables[0]), 0))
    session._new = []
    index = 0
    while index < len(pending):
        instance = pending[index]
        index += 1
        try:
            _insert(session, instance, pending, index)
        except Exception:
            session._new = pending[index - 1 :]
            raise
    for instance in list(session._changed):
        if state_of(instance).key is not None and not any([instance is d for d in session._deleted]):
            _update(session, instance)
    for instance in pending + session._changed:
        _write_secondary(session, instance)
        state_of(instance).modified.clear()
    session._changed = []
    deleted, session._deleted = session._deleted, []
    for instance in reversed(deleted):
        _delete(session, instance)
    fire(session, "after_flush", session, None)


def _copy_keys(instance):
    """Foreign keys take the values of what their relationships point to."""
    mapper = type(instance).__mapper__
    for prop in mapper._props.values():
        if not prop._is_relationship or prop.viewonly or prop.direction is None:
            continue
        if prop.direction == "MANYTOONE" and prop.key in instance.__dict__:
            target = instance.__dict__[prop.key]
            if prop.key not in state_of(instance).modified:
                continue
            for source, own in prop.synchronize_pairs:
                if own not in mapper._columntoproperty:
                    continue
                value = None
                if target is not None:
                    value = target.__dict__.get(type(target).__mapper__._columntoproperty[source].key)
                key = mapper._columntoproperty[own].key
                if instance.__dict__.get(key) != value:
                    instance.__dict__[key] = value
                    state_of(instance).modified.add(key)


def _give_keys_to_children(instance):
    mapper = type(instance).__mapper__
    for prop in mapper._props.values():
        if not prop._is_relationship or prop.viewonly or prop.direction != "ONETOMANY":
            continue
        value = instance.__dict__.get(prop.key)
        items = [] if value is None else value if isinstance(value, (list, set)) else (
            list(value.values()) if isinstance(value, dict) else [value]
        )
        for item in list(items) + instance.__dict__.pop("_sa_pending_" + prop.key, []):
            other = type(item).__mapper__
            for source, target in prop.synchronize_pairs:
                key = other._columntoproperty[target].key
                value = instance.__dict__.get(mapper._columntoproperty[source].key)
                if item.__dict__.get(key) != value:
                    item.__dict__[key] = value
                    state = state_of(item)
                    state.modified.add(key)
                    if state.key is not None and state.session is not None:
                        state.session._note_change(item)


def _columns_of(mapper, table):
    return [
        (column, prop.key)
        for key, prop in mapper._props.items()
        if isinstance(prop, ColumnProperty)
        for column in prop.columns
        if column.table is table
    ]


def _insert(session, instance, pending, index):
    from ..event import fire

    mapper = type(instance).__mapper__
    state = state_of(instance)
    # What this one points to must be there first.
    for prop in mapper._props.values():
        if prop._is_relationship and prop.direction == "MANYTOONE" and not prop.viewonly:
            target = instance.__dict__.get(prop.key)
            if target is not None and state_of(target).key is None:
                for later in pending[index:]:
                    if later is target:
                        pending[:] = [i for i in pending if i is not target or i is instance]
                        pending.insert(index - 1, target)
                        _insert(session, target, pending, index)
                        break
    if state.key is not None:
        return
    fire_mapper(mapper, "before_insert", instance, session)
    _copy_keys(instance)
    values = instance.__dict__
    for table in mapper.tables:
        row = {}
        given = {}
        fetched = []
        for column, key in _columns_of(mapper, table):
            value = values.get(key)
            if key in values:
                given[column.key] = value
            if value is None and key not in values and column.default is not None:
                value = default_value(column.default)
                if not hasattr(value, "get_children"):
                    values[key] = value
            if value is None and column.primary_key:
                continue
            if value is None and column.server_default is not None:
                fetched.append(column)
                continue
            if value is None and key not in values and getattr(column.type, "should_evaluate_none", False):
                continue
            if value is None and column.default is not None and key not in values:
                continue
            row[column] = value
        statement = Insert(table)
        statement._values = row
        if fetched:
            # What the database decides is asked for in the same statement.
            unknown = [column for column in table.primary_key if row.get(column) is None]
            statement._returning = unknown + fetched
        given.update({column.key: None for column, value in row.items() if value is None})
        connection = session._connection_for(mapper=mapper)
        result = _run_insert(connection, statement, given)
        for column in table.primary_key:
            prop = mapper._columntoproperty.get(column)
            if prop is not None and values.get(prop.key) is None:
                values[prop.key] = result
    for column, key in [pair for table in mapper.tables for pair in _columns_of(mapper, table)]:
        value = values.get(key)
        if key not in values and column.server_default is None:
            values[key] = None
        elif hasattr(value, "get_children"):
            del values[key]
    state.key = (mapper.base_mapper.class_, tuple([values.get(mapper._columntoproperty[c].key) for c in
                                                   mapper.primary_key]), None)
    state.session = session
    session._identities[state.key] = instance
    _give_keys_to_children(instance)
    fire_mapper(mapper, "after_insert", instance, session)
    fire(instance, "persistent", session, instance)


def fire_mapper(mapper, name, instance, session):
    from ..event import _listeners, listeners_of

    if not _listeners:
        return
    for cls in type(instance).__mro__:
        for function in _listeners.get((cls, name), ()):
            function(mapper, session._connection_for(mapper=mapper), instance)
    for function in listeners_of(mapper, name):
        function(mapper, session._connection_for(mapper=mapper), instance)


def _run_insert(connection, statement, given):
    from ..engine.executing import compile_statement

    text, renderer = compile_statement(connection, statement)
    _, _, _, last = connection._run(text, bound_values(text, renderer, given))
    return last


def _key_condition(mapper, instance, table):
    """The row of an instance in one of its tables."""
    conditions = []
    identity = state_of(instance).key[1]
    for column in table.primary_key:
        prop = mapper._columntoproperty[column]
        position = [mapper._columntoproperty[c].key for c in mapper.primary_key].index(prop.key)
        conditions.append(column == identity[position])
    return conditions


def _update(session, instance):
    mapper = type(instance).__mapper__
    state = state_of(instance)
    fire_mapper(mapper, "before_update", instance, session)
    _copy_keys(instance)
    _give_keys_to_children(instance)
    for table in mapper.tables:
        row = {
            column: instance.__dict__.get(key)
            for column, key in _columns_of(mapper, table)
            if key in state.modified and key in instance.__dict__
        }
        if not row:
            continue
        for column, key in _columns_of(mapper, table):
            if column.onupdate is not None and column not in row:
                row[column] = default_value(column.onupdate)
                instance.__dict__[key] = row[column]
        statement = Update(table).where(*_key_condition(mapper, instance, table))
        statement._values = row
        from ..engine.executing import compile_statement

        connection = session._connection_for(mapper=mapper)
        text, renderer = compile_statement(connection, statement)
        connection._run(text, bound_values(text, renderer))
    fire_mapper(mapper, "after_update", instance, session)


def _write_secondary(session, instance):
    mapper = type(instance).__mapper__
    state = state_of(instance)
    for prop in mapper._props.values():
        if not prop._is_relationship or prop.secondary is None or prop.viewonly:
            continue
        value = instance.__dict__.get(prop.key, [])
        items = list(value) + instance.__dict__.pop("_sa_pending_" + prop.key, [])
        written = state.committed.setdefault(prop.key, [])
        for item in items:
            if any([item is known for known in written]) or _written_by_partner(prop, instance, item):
                continue
            written.append(item)
            session._connection_for(mapper=mapper).execute(Insert(prop.secondary).values(
                **_secondary_row(prop, instance, item)
            ))
        for item in list(written):
            if prop.key in instance.__dict__ and not any([item is known for known in items]):
                written[:] = [known for known in written if known is not item]
                row = _secondary_row(prop, instance, item)
                session._connection_for(mapper=mapper).execute(Delete(prop.secondary).where(
                    *[prop.secondary.c[key] == value for key, value in row.items()]
                ))


def _written_by_partner(prop, instance, item):
    for partner in prop._reverse:
        if any([instance is known for known in state_of(item).committed.get(partner.key, ())]):
            return True
    return False


def _secondary_row(prop, instance, item):
    row = {}
    for owner, pairs in ((instance, prop.synchronize_pairs), (item, prop.secondary_synchronize_pairs)):
        mapper = type(owner).__mapper__
        for source, target in pairs:
            row[target.key] = owner.__dict__.get(mapper._columntoproperty[source].key)
    return row


def _delete(session, instance):
    mapper = type(instance).__mapper__
    fire_mapper(mapper, "before_delete", instance, session)
    connection = session._connection_for(mapper=mapper)
    for prop in mapper._props.values():
        if prop._is_relationship and prop.secondary is not None and not prop.viewonly:
            conditions = [
                target == getattr(instance, mapper._columntoproperty[source].key)
                for source, target in prop.synchronize_pairs
            ]
            connection.execute(Delete(prop.secondary).where(*conditions))
    for table in reversed(mapper.tables):
        connection.execute(Delete(table).where(*_key_condition(mapper, instance, table)))
    state = state_of(instance)
    session._identities.pop(state.key, None)
    state.deleted_now = True
    fire_mapper(mapper, "after_delete", instance, session)


def merge(session, instance):
    mapper = type(instance).__mapper__
    key = tuple([getattr(instance, mapper._columntoproperty[column].key) for column in mapper.primary_key])
    known = None
    if all([part is not None for part in key]):
        known = session.get(type(instance), key if len(key) > 1 else key[0])
    if known is None:
        known = object.__new__(type(instance))
        state_of(known)
        session.add(known)
    for name, value in instance.__dict__.items():
        if name in mapper._props:
            prop = mapper._props[name]
            if not prop._is_relationship:
                setattr(known, name, value)
    return known
