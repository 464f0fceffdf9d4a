"""Rows on their way back to instances."""

from _firstboot_versions import sqlalchemy as _release

from .. import exc as sa_exc
from ..engine.executing import from_driver, typed_result
from ..sql.elements import ClauseElement
from ..sql.operations import and_
from ..sql.selectable import Select
from .properties import ColumnProperty
from .state import InstanceState, state_of


def _mapper_of(entity):
    if isinstance(entity, type):
        return entity.__dict__.get("__mapper__")
    return getattr(entity, "_mapper", None)


def execute(session, statement, params=None):
    if isinstance(statement, str):
        raise sa_exc.ArgumentError(
            f"Textual SQL expression {_shortened(statement)!r} should be explicitly declared as"
            f" text({_shortened(statement)!r})"
        )
    if not isinstance(statement, ClauseElement):
        raise sa_exc.ArgumentError(f"Executable SQL or text() construct expected, got {statement!r}.")
    session._autoflush()
    entities = getattr(statement, "entities", None)
    mappers = [_mapper_of(entity) for entity in entities or ()]
    first = [mapper for mapper in mappers if mapper is not None]
    connection = session._connection_for(
        mapper=first[0] if first else getattr(getattr(statement, "entity", None), "__mapper__", None),
        clause=statement,
    )
    if entities is None or not first:
        return connection.execute(statement, params)
    return _load(session, connection, statement, entities, params)


def _shortened(text):
    return text if len(text) < 120 else text[:120] + "..."


def _load(session, connection, statement, entities, params=None):
    raw = _raw_rows(connection, statement, params)
    _, rows, _, _ = raw
    readers = []
    position = 0
    keys = []
    for entity in entities:
        mapper = _mapper_of(entity)
        if mapper is None:
            column = entity.__clause_element__() if hasattr(entity, "__clause_element__") else entity
            readers.append((None, position, column.type))
            keys.append(getattr(entity, "key", None) or getattr(column, "key", None) or "anon")
            position += 1
        else:
            count = len([p for p in mapper._props.values() if isinstance(p, ColumnProperty)])
            readers.append((mapper, position, count))
            keys.append(mapper.class_.__name__)
            position += count
    made = []
    for row in rows:
        values = []
        for mapper, start, extra in readers:
            if mapper is None:
                values.append(from_driver(row[start], extra))
            else:
                values.append(_instance(session, mapper, row[start : start + extra]))
        made.append(values)
    from ..engine.result import Result

    return Result(keys, made)


def _raw_rows(connection, statement, params):
    from ..engine.executing import bound_values, compile_statement

    text, renderer = compile_statement(connection, statement)
    for name, value in (params or {}).items():
        if name in renderer.parameters:
            renderer.parameters[name] = (value, renderer.parameters[name][1])
    return connection._run(text, bound_values(text, renderer))


def _instance(session, mapper, row):
    values = {}
    props = [prop for prop in mapper._props.values() if isinstance(prop, ColumnProperty)]
    for prop, value in zip(props, row):
        values[prop.key] = from_driver(value, prop.columns[0].type)
    identity = tuple([values[mapper._columntoproperty[column].key] for column in mapper.primary_key])
    if all([part is None for part in identity]):
        return None
    key = (mapper.base_mapper.class_, identity, None)
    known = session._identities.get(key)
    if known is None:
        cls = mapper.class_
        on = mapper.polymorphic_on
        if on is not None and on in mapper._columntoproperty:
            actual = mapper.polymorphic_map.get(values.get(mapper._columntoproperty[on].key))
            cls = cls if actual is None else actual.class_
        known = object.__new__(cls)
        state = known.__dict__["_sa_instance_state"] = InstanceState(known)
        state.key = key
        state.session = session
        session._identities[key] = known
        known.__dict__.update(values)
        for base in cls.__mro__:
            for value in base.__dict__.values():
                if getattr(value, "__sa_reconstructor__", False):
                    value(known)
        return known
    for name, value in values.items():
        if name not in known.__dict__:
            known.__dict__[name] = value
    return known


def _select_for(mapper):
    statement = Select(mapper.class_)
    if len(mapper.tables) > 1:
        from ..sql.selectable import Join

        source = mapper.tables[0]
        for other in list(mapper.iterate_to_root())[::-1][1:]:
            if other.inherit_condition is not None and not other.single:
                source = Join(source, other.local_table, other.inherit_condition)
        statement = statement.select_from(source)
    return statement


def get(session, entity, ident):
    mapper = _mapper_of(entity)
    if mapper is None:
        raise sa_exc.ArgumentError(f"Expected mapped class or mapper, got: {entity!r}")
    mapper._check_configure()
    if isinstance(ident, dict):
        ident = tuple([ident[mapper._columntoproperty[column].key] for column in mapper.primary_key])
    identity = ident if isinstance(ident, tuple) else tuple(ident) if isinstance(ident, list) else (ident,)
    if len(identity) != len(mapper.primary_key):
        names = ",".join([f"'{column}'" for column in mapper.primary_key])
        raise sa_exc.InvalidRequestError(
            f"Incorrect number of values in identifier to formulate primary key for session.get(); primary key"
            f" columns are {names}"
        )
    known = session._identities.get((mapper.base_mapper.class_, identity, None))
    if known is not None:
        if any([mapper._columntoproperty[c].key not in known.__dict__ for c in mapper.primary_key]):
            refresh(session, known, state_of(known))
        return known
    session._autoflush()
    statement = _select_for(mapper)._copy()
    statement._label_style = _own_label_style()
    statement = statement.where(*[c == value for c, value in zip(mapper.primary_key, identity)])
    connection = session._connection_for(mapper=mapper)
    return _load(session, connection, statement, statement.entities).scalar()


def _own_label_style():
    """From 2.1 on what the ORM loads on its own names no labels."""
    return "tablename" if _release == "2.0" else None


def refresh(session, instance, state, keys=None):
    """Loads the attributes of an instance anew, or only those that are named."""
    mapper = type(instance).__mapper__
    if keys is not None and len(mapper.tables) == 1:
        _load_columns(session, instance, [mapper._props[key] for key in keys])
        return
    statement = _select_for(mapper)._copy()
    statement._label_style = _own_label_style()
    statement = statement.where(*[c == value for c, value in zip(mapper.primary_key, state.key[1])])
    connection = session._connection_for(mapper=mapper)
    found = _load(session, connection, statement, statement.entities).scalar()
    if found is None:
        from .exc import ObjectDeletedError

        raise ObjectDeletedError(
            f"Instance '<{type(instance).__name__} at 0x{id(instance):x}>' has been deleted, or its row is"
            " otherwise not present."
        )


def _load_columns(session, instance, props):
    mapper = type(instance).__mapper__
    statement = Select(*[prop.columns[0] for prop in props])
    statement._label_style = _own_label_style()
    identity = state_of(instance).key[1]
    statement = statement.where(*[c == value for c, value in zip(mapper.primary_key, identity)])
    connection = session._connection_for(mapper=mapper)
    _, rows, _, _ = _raw_rows(connection, statement, None)
    for prop, value in zip(props, rows[0] if rows else ()):
        instance.__dict__[prop.key] = from_driver(value, prop.columns[0].type)


def related_statement(instance, prop):
    mapper = prop.mapper
    statement = _select_for(mapper)._copy()
    statement._label_style = _own_label_style()
    own = type(instance).__mapper__
    if prop.secondary is not None:
        statement = statement.select_from(mapper.local_table, prop.secondary)
        conditions = _bound_join(instance, prop.primaryjoin, [source for source, _ in prop.synchronize_pairs], own)
        conditions.append(prop.secondaryjoin)
    else:
        if prop.direction == "MANYTOONE":
            conditions = [
                remote == getattr(instance, own._columntoproperty[local].key)
                for local, remote in prop.local_remote_pairs
            ]
        else:
            conditions = _bound_join(
                instance, prop.primaryjoin, [local for local, _ in prop.local_remote_pairs], own
            )
    statement = statement.where(and_(*conditions))
    if prop.order_by:
        statement = statement.order_by(*prop.order_by)
    return statement


def _bound_join(instance, join, columns, mapper):
    """A join condition in which the instance's own columns have become its values."""
    from ..sql.elements import BindParameter
    from ..sql.traversal import clone

    values = {
        id(column): BindParameter(
            "param", getattr(instance, mapper._columntoproperty[column].key), column.type, unique=True
        )
        for column in columns
    }
    return [clone(join, values)]


def load_related(session, instance, prop):
    from .state import empty_collection

    own = type(instance).__mapper__
    if prop.direction == "MANYTOONE":
        keys = [getattr(instance, own._columntoproperty[local].key) for local, _ in prop.local_remote_pairs]
        if all([key is None for key in keys]):
            return None
        remotes = [remote for _, remote in prop.local_remote_pairs]
        if len(remotes) == len(prop.mapper.primary_key) and all([
            a is b for a, b in zip(remotes, prop.mapper.primary_key)
        ]):
            return get(session, prop.mapper.class_, tuple(keys))
    session._autoflush()
    connection = session._connection_for(mapper=prop.mapper)
    statement = related_statement(instance, prop)
    found = _load(session, connection, statement, statement.entities).scalars().all()
    if not prop.uselist:
        return found[0] if found else None
    collection = empty_collection(prop, instance)
    for item in found:
        collection._quietly_add(item)
    state_of(instance).committed[prop.key] = list(found)
    return collection


def rows_of(session, statement, mapper=None):
    connection = session._connection_for(mapper=mapper, clause=statement)
    names, rows, count, last = _raw_rows(connection, statement, None)
    return typed_result(statement, names, rows, count, last)
