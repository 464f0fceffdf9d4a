"""Rows on their way back to instances."""

from _firstboot_versions import sqlalchemy as _release

from .. import exc as sa_exc
from ..engine.executing import from_driver, typed_result
from ..sql.elements import ClauseElement
from ..sql.labels import Selected, keys_of, selected
from ..sql.operations import and_
from ..sql.selectable import Select
from ..sql.selectable import mapper_of as _mapper_of
from .context import Reader, planned
from .instances import Loading
from .properties import ColumnProperty
from .state import state_of


def execute(session, statement, params=None):
    if isinstance(statement, str):
        raise sa_exc.ArgumentError(
            f"Textual SQL expression {_shortened(statement)!r} should be explicitly declared as"
            f" text({_shortened(statement)!r})"
        )
    if not isinstance(statement, ClauseElement):
        from .query import Query

        if isinstance(statement, Query):
            raise sa_exc.ObjectNotExecutableError(statement)
        raise sa_exc.ArgumentError(f"Executable SQL or text() construct expected, got {statement!r}.")
    session._autoflush()
    entities = getattr(statement, "entities", None)
    mappers = [_mapper_of(entity) for entity in entities or ()]
    first = [mapper for mapper in mappers if mapper is not None]
    if not first and entities:
        first = _mappers_in(statement)[:1]
    connection = session._connection_for(
        mapper=first[0] if first else getattr(getattr(statement, "entity", None), "__mapper__", None),
        clause=statement,
    )
    if getattr(statement, "entity", None) is not None:
        from .dml import execute_for_entity

        return execute_for_entity(session, connection, statement, params)
    if entities is None or not first or statement.__visit_name__ not in ("select", "from_statement"):
        return connection.execute(statement, params or {})
    populate = statement._execution_options.get("populate_existing", False)
    return _load(session, connection, statement, entities, params, populate)


def _mappers_in(statement):
    """The mappers of the tables that a SELECT speaks of."""
    if statement.__visit_name__ != "select":
        return []
    tables = [table for column in statement._columns() for table in getattr(column, "_from_objects", ())]
    tables += statement._froms + [table for clause in statement._where for table in clause._from_objects]
    return [table._mapped_by for table in tables if getattr(table, "_mapped_by", None) is not None]


def _shortened(text):
    return text if len(text) < 120 else text[:120] + "..."


def _load(session, connection, statement, entities, params=None, populate=False):
    from ..engine.result import ChunkedIteratorResult

    if statement.__visit_name__ == "from_statement":
        return _load_text(session, connection, statement, params)
    plan = planned(statement)
    _, rows, _, _ = _raw_rows(connection, plan.statement, params)
    if plan.needs_unique and statement._execution_options.get("yield_per"):
        raise sa_exc.InvalidRequestError(
            "Can't use yield_per with eager loaders that require uniquing or row buffering, e.g. joinedload() against"
            " collections or subqueryload().  Consider the selectinload() strategy for better flexibility in loading"
            " objects."
        )
    work = Loading(session, populate, statement)
    made = [[value for reader in plan.readers for value in work.values(reader, row)] for row in rows]
    work.finish()
    found = ChunkedIteratorResult(_keys(statement, entities, plan), made)
    found._needs_unique = plan.needs_unique
    return found


def _load_text(session, connection, statement, params):
    """Instances of the rows of a text: its columns are known by their names."""
    from ..engine.result import ChunkedIteratorResult

    names, rows, _, _ = _raw_rows(connection, statement.element, params)
    entities = statement.entities
    work = Loading(session, False, statement)
    made = []
    for row in rows:
        values = dict(zip(names, row))
        found = []
        for entity in entities:
            mapper = _mapper_of(entity)
            if mapper is None:
                found.append(values.get(entity.key))
                continue
            reader = Reader(mapper)
            given = []
            for prop in mapper._props.values():
                if isinstance(prop, ColumnProperty) and prop.columns[0].name in values:
                    reader.columns.append((prop, len(given)))
                    given.append(values[prop.columns[0].name])
            found.append(work.instance(reader, given))
        made.append(found)
    work.finish()
    return ChunkedIteratorResult([_entity_key(entity) for entity in entities], made)


def _entity_key(entity):
    mapper = _mapper_of(entity)
    return mapper.class_.__name__ if mapper is not None else getattr(entity, "key", None)


def _keys(statement, entities, plan):
    """What the values of a row are called."""
    found = []
    for entity, reader in zip(entities, plan.readers):
        if isinstance(reader, Reader):
            found.append(Selected(None, "", None, _entity_key(entity)))
            continue
        own = selected([column for _, column in reader], statement._label_style)
        if getattr(entity, "prop", None) is not None and len(own) == 1:
            own[0].key = entity.key
        found += [each for each in own]
    return _unlike(found, statement._label_style)


def _unlike(found, style):
    columns = [each for each in found if each.column is not None]
    keys = iter(keys_of(columns, style))
    return [each.key if each.column is None else next(keys) for each in found]


def _raw_rows(connection, statement, params):
    from ..engine.executing import bound_values, compile_statement, value_required, warn_of

    text, renderer = compile_statement(connection, statement)
    warn_of(connection, text, renderer)
    for name in renderer.required:
        if name not in (params or {}):
            raise value_required(name, text, [params or {}])
    for name, value in (params or {}).items():
        if name in renderer.parameters:
            renderer.parameters[name] = (value, renderer.parameters[name][1])
    return connection._run(text, bound_values(text, renderer, [params or {}]))


def _select_for(mapper):
    statement = Select(mapper.class_)
    return statement.select_from(mapper.class_) if len(mapper.tables) > 1 else statement


def get(session, entity, ident, options=(), populate=False, came_by=()):
    """By its primary key; `came_by` is the relationship that asks for it, if one does."""
    mapper = _mapper_of(entity)
    if mapper is None:
        from ..inspection import inspect

        mapper = inspect(entity)
        if not mapper.is_mapper:
            raise sa_exc.ArgumentError(f"Expected mapped class or mapper, got: {entity!r}")
    mapper._check_configure()
    if isinstance(ident, dict):
        keys = [mapper._columntoproperty[column].key for column in mapper.primary_key]
        if set(keys) != set(ident):
            names = ",".join([f"'{key}'" for key in keys])
            raise sa_exc.InvalidRequestError(
                "Incorrect names of values in identifier to formulate primary key for session.get(); primary key"
                f" attribute names are {names} (synonym names are also accepted)"
            )
        ident = tuple([ident[mapper._columntoproperty[column].key] for column in mapper.primary_key])
    identity = ident if isinstance(ident, tuple) else tuple(ident) if isinstance(ident, list) else (ident,)
    if len(identity) != len(mapper.primary_key):
        names = ",".join([f"'{column}'" for column in mapper.primary_key])
        raise sa_exc.InvalidRequestError(
            f"Incorrect number of values in identifier to formulate primary key for session.get(); primary key"
            f" columns are {names}"
        )
    known = session._identities.get((mapper.base_mapper.class_, identity, None))
    if known is not None and not isinstance(known, mapper.class_):
        return None
    if known is not None and not populate:
        if any([mapper._columntoproperty[c].key not in known.__dict__ for c in mapper.primary_key]):
            from .exc import ObjectDeletedError

            try:
                refresh(session, known, state_of(known))
            except ObjectDeletedError:
                return None
        return known
    session._autoflush()
    if all([part is None for part in identity]):
        from ..util import warn

        warn(
            "fully NULL primary key identity cannot load any object.  This condition may raise an error in a future"
            " release."
        )
    statement = _select_for(mapper)._copy()
    statement._label_style = _own_label_style(of_related=False)
    statement = statement.where(*[c == value for c, value in zip(mapper.primary_key, identity)]).options(*options)
    statement = statement.execution_options(_came_by=came_by)
    connection = session._connection_for(mapper=mapper)
    return _load(session, connection, statement, statement.entities, populate=populate).scalar()


# How the ORM labels columns where nothing else is asked for.
_own = object()


def _own_label_style(of_related=True):
    """From 2.1 on what the ORM loads on its own names its columns less, and those of relationships not at all."""
    if _release == "2.0":
        return "tablename"
    return "none" if of_related else None


def refresh(session, instance, state, keys=None, style=_own):
    """Loads the attributes of an instance anew, or only those that are named."""
    mapper = type(instance).__mapper__
    if keys is None and state.modified:
        # What is changed stays as it is, and what is deferred waits until somebody asks for it.
        keys = [key for key, prop in mapper._props.items() if key not in instance.__dict__ and not (
            key in state.modified or key in state.deferred or getattr(prop, "deferred", False)
        )]
    absent = [] if mapper.inherits is None or mapper.concrete else _absent_of_one_table(instance, mapper, keys)
    session._autoflush()
    if absent:
        if not _load_from_table(session, instance, mapper, absent):
            raise _deleted(instance)
        return
    if keys is not None:
        if not _load_columns(session, instance, keys, style):
            raise _deleted(instance)
        return
    statement = _select_for(mapper)._copy()
    statement._label_style = _own_label_style(of_related=False) if style is _own else style
    # What is loaded along with it is loaded anew too, one by one.
    statement._execution_options = {"_refreshes": True}
    statement = statement.where(*[c == value for c, value in zip(mapper.primary_key, state.key[1])])
    connection = session._connection_for(mapper=mapper)
    found = _load(session, connection, statement, statement.entities).scalar()
    if found is None:
        raise _deleted(instance)


def _absent_of_one_table(instance, mapper, keys):
    """The columns that are to be loaded, where all lie in one table that is not the root's: no other is asked then."""
    found = [
        prop.columns[0] for key, prop in mapper._props.items()
        if isinstance(prop, ColumnProperty) and key not in instance.__dict__ and (keys is None or key in keys)
    ]
    tables = {id(column.table) for column in found if column.__visit_name__ == "column"}
    alike = len(tables) == 1 and all([column.__visit_name__ == "column" for column in found])
    return found if alike and found[0].table is not mapper.tables[0] else []


def _load_from_table(session, instance, mapper, columns):
    owner = [each for each in mapper.iterate_to_root() if each.local_table is columns[0].table][-1]
    others = [column for pair in owner._inherited_pairs() for column in pair if column.table is not columns[0].table]
    statement = Select(*columns).where(*_bound_join(instance, owner.inherit_condition, others, mapper))
    statement._label_style = "tablename"
    _, rows, _, _ = _raw_rows(session._connection_for(mapper=mapper), statement, None)
    for row in rows:
        for column, value in zip(columns, row):
            instance.__dict__[mapper._columntoproperty[column].key] = from_driver(value, column.type)
    return bool(rows)


def _deleted(instance):
    from .exc import ObjectDeletedError

    return ObjectDeletedError(
        f"Instance '<{type(instance).__name__} at 0x{id(instance):x}>' has been deleted, or its row is otherwise not"
        " present."
    )


def _load_columns(session, instance, keys, style):
    mapper = type(instance).__mapper__
    statement = Select(mapper.class_)
    statement._label_style = _own_label_style(of_related=False) if style is _own else style
    statement._execution_options = {"_refreshes": True, "_only": set(keys)}
    identity = state_of(instance).key[1]
    statement = statement.where(*[c == value for c, value in zip(mapper.primary_key, identity)])
    connection = session._connection_for(mapper=mapper)
    plan = planned(statement)
    _, rows, _, _ = _raw_rows(connection, plan.statement, None)
    work = Loading(session, False, statement)
    for row in rows:
        work.instance(plan.readers[0], row, instance)
    work.finish()
    return bool(rows)


def related_statement(instance, prop):
    mapper = prop.mapper
    if prop.secondary is None:
        statement = _select_for(mapper)._copy()
    else:
        statement = Select(mapper.class_).select_from(mapper.class_, prop.secondary)
    statement._label_style = _own_label_style()
    own = type(instance).__mapper__
    if prop.secondary is not None:
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
        # What is marked as remote by mistake stays what it is.
        if column in mapper._columntoproperty
    }
    return [clone(join, values)]


def load_related(session, instance, prop, rest=()):
    """What a relationship leads to; `rest` are the options that go on from there."""
    from .options import Load
    from .state import empty_collection

    options = [Load(prop.mapper.class_, chain.steps) for chain in rest]

    own = type(instance).__mapper__
    if prop.direction == "MANYTOONE":
        keys = [getattr(instance, own._columntoproperty[local].key) for local, _ in prop.local_remote_pairs]
        if all([key is None for key in keys]):
            return None
        remotes = [remote for _, remote in prop.local_remote_pairs]
        if len(remotes) == len(prop.mapper.primary_key) and all([
            a is b for a, b in zip(remotes, prop.mapper.primary_key)
        ]):
            return get(session, prop.mapper.class_, tuple(keys), options, came_by=(prop,))
    # What leads back here leads to what is there already.
    options += [
        Load(prop.mapper.class_, ()).lazyload(getattr(prop.mapper.class_, back.key))
        for back in prop._reverse if back.direction == "MANYTOONE" and back.lazy not in ("select", True)
    ]
    statement = related_statement(instance, prop).options(*options).execution_options(_came_by=(prop,))
    if prop.key in instance.__dict__:
        # Asking for the instance's own key has brought it along.
        return instance.__dict__[prop.key]
    session._autoflush()
    connection = session._connection_for(mapper=prop.mapper)
    found = _load(session, connection, statement, statement.entities).unique().scalars().all()
    if not prop.uselist:
        return found[0] if found else None
    collection = empty_collection(prop, instance)
    for item in found:
        collection._quietly_add(item)
    state_of(instance).committed[prop.key] = list(found)
    return collection


def rows_of(session, statement, mapper=None, params=None):
    connection = session._connection_for(mapper=mapper, clause=statement)
    names, rows, count, last = _raw_rows(connection, statement, params)
    return typed_result(statement, names, rows, count, last)
