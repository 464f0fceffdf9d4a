"""Rows of instances on their way into the database: which statements, with which parameters."""

from ..engine.executing import bound_values, compile_statement, default_value, from_driver, warn_of
from ..sql.dml import Delete, Insert, Update
from ..sql.sorting import sort_tables
from ..util import warn
from .properties import ColumnProperty
from .state import state_of


def fire_mapper(mapper, name, instance, session):
    from ..event import _listeners, listeners_of_mapped

    if not _listeners:
        return
    for function in listeners_of_mapped(mapper, name):
        function(mapper, session._connection_for(mapper=mapper), instance)


def is_sql(value):
    return hasattr(value, "get_children") or hasattr(value, "__clause_element__")


def _keys_of(mapper, table):
    """[(column, attribute)] of a table, in the table's order."""
    keys = {
        id(column): prop.key
        for prop in mapper._props.values()
        if isinstance(prop, ColumnProperty)
        for column in prop.columns
    }
    return [(column, keys[id(column)]) for column in table.c if id(column) in keys]


def tables_of(instances):
    """The tables that hold the rows of instances of one hierarchy, parents first."""
    if not instances:
        return []
    base = type(instances[0]).__mapper__.base_mapper
    if not base._inheriting_mappers:
        return [base.local_table]
    found = {id(table) for instance in instances for table in type(instance).__mapper__.tables}
    known = {id(table): table for mapper in base.self_and_descendants for table in mapper.tables}
    return [table for table in sort_tables(list(known.values()), warns=False) if id(table) in found]


def _of_table(instances, table):
    return [i for i in instances if any([table is own for own in type(i).__mapper__.tables])]


def save(session, instances):
    """Writes instances of one hierarchy: changed ones first, then new ones."""
    fresh = [instance for instance in instances if state_of(instance).key is None]
    known = [instance for instance in instances if state_of(instance).key is not None]
    known.sort(key=lambda instance: state_of(instance).key[1])
    session._connection_for(mapper=type(instances[0]).__mapper__)
    for instance in fresh:
        fire_mapper(type(instance).__mapper__, "before_insert", instance, session)
        _warn_of_kind(instance)
        _warn_of_conflict(session, instance)
    for instance in known:
        mapper = type(instance).__mapper__
        fire_mapper(mapper, "before_update", instance, session)
        _warn_of_kind(instance)
        if mapper.version_id_col is not None:
            _with_keys(session, instance)
    for table in tables_of(fresh + known):
        _update_rows(session, table, _of_table(known, table))
        _insert_rows(session, table, _of_table(fresh, table))
    for instance in fresh:
        _become_persistent(session, instance)
    for instance in known:
        fire_mapper(type(instance).__mapper__, "after_update", instance, session)


def identity_key(instance):
    mapper = type(instance).__mapper__
    values = instance.__dict__
    identity = tuple([values.get(mapper._columntoproperty[c].key) for c in mapper.primary_key])
    return mapper.base_mapper.class_, identity, None


def _warn_of_kind(instance):
    mapper = type(instance).__mapper__
    prop = mapper._columntoproperty.get(mapper.polymorphic_on)
    if prop is None or prop.key not in instance.__dict__:
        return
    kind = instance.__dict__[prop.key]
    if kind not in [m.polymorphic_identity for m in mapper.self_and_descendants if m.local_table is mapper.local_table]:
        warn(
            f"Flushing object <{type(instance).__name__} at 0x{id(instance):x}> with incompatible polymorphic identity"
            f" {kind!r}; the object may not refresh and/or load correctly (this warning may be suppressed after 10"
            " occurrences)"
        )


def _warn_of_conflict(session, instance):
    key = identity_key(instance)
    if any([value.__hash__ is None for value in key[1]]):
        return
    known = session._identities.get(key)
    if known is not None and not any([known is gone for gone in session._deleted]):
        new, old = [f"<{type(each).__name__} at 0x{id(each):x}>" for each in (instance, known)]
        warn(f"New instance {new} with identity key {key} conflicts with persistent instance {old}")


def _become_persistent(session, instance):
    from ..event import fire

    mapper = type(instance).__mapper__
    state = state_of(instance)
    state.key = identity_key(instance)
    state.session = session
    session._identities[state.key] = instance
    session._born.append(instance)
    fire_mapper(mapper, "after_insert", instance, session)
    fire(instance, "persistent", session, instance)


class _Row:
    """What is known of one row before it is written."""

    def __init__(self, instance, mapper, values, expressions, missing):
        self.instance = instance
        self.mapper = mapper
        self.values = values
        self.expressions = expressions
        self.missing = missing
        # Whether the row is asked for its key: so it is where the database might give more than that.
        self.asks = expressions or bool(missing)

    def alike(self, other):
        """Whether one statement writes both."""
        return (
            not self.expressions
            and not other.expressions
            and [id(c) for c in self.values] == [id(c) for c in other.values]
            and [id(c) for c in self.missing] == [id(c) for c in other.missing]
        )


def _groups(rows):
    groups = []
    for row in rows:
        if groups and groups[-1][-1].alike(row):
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _is_made_by_server(column):
    default = column.default
    return default.is_clause_element if default is not None else column.server_default is not None


def _insert_rows(session, table, instances):
    for group in _groups(_new_rows(table, instances)):
        _insert_group(session, table, group)


def bulk_insert(session, instances):
    """Writes new instances without asking for what the database makes of them, but for the keys of other tables."""
    tables = tables_of(instances)
    for table in tables:
        for group in _groups(_new_rows(table, _of_table(instances, table), False)):
            if table is not tables[-1]:
                _insert_group(session, table, group)
                continue
            connection = session._connection_for(mapper=group[0].mapper)
            rows = [_with_defaults(row, table) for row in group]
            given = [_by_key(row.values) for row in group]
            if len(rows) == 1:
                statement = Insert(table)
                statement._values = rows[0]
                _run(connection, statement, given)
            else:
                _run_together(connection, Insert(table), rows, given)


def _new_rows(table, instances, writes_nothing=True):
    """The rows of new instances; `writes_nothing` says that NULL is written for what nobody has set."""
    rows = []
    for instance in instances:
        mapper = type(instance).__mapper__
        given, expressions, missing = {}, False, []
        if mapper.inherits is not None:
            for own, other in mapper.inherited_keys(table):
                instance.__dict__[own] = instance.__dict__.get(other)
        for column, key in _keys_of(mapper, table):
            value = instance.__dict__.get(key)
            if value is not None:
                given[column] = value
                expressions = expressions or is_sql(value)
            elif column.type.should_evaluate_none:
                # A JSON null where somebody set it; the database's own NULL where nobody did.
                if key in instance.__dict__:
                    given[column] = None
            elif not column.primary_key and _is_made_by_server(column):
                missing.append(column)
            elif (
                writes_nothing and column.default is None and column.server_default is None and not column.primary_key
            ):
                given[column] = None
        row = _Row(instance, mapper, given, expressions, missing)
        if _counts_versions(mapper, table):
            row.asks = True
            if mapper.version_id_generator:
                given[mapper.version_id_col] = mapper.version_id_generator(None)
        row.asks = row.asks or any([column.server_default is not None and column not in given for column in table.c])
        rows.append(row)
    return rows


def _insert_group(session, table, group):
    first = group[0]
    keys = list(table.primary_key)
    have_keys = all([column in first.values or _client_default(column) for column in keys])
    complete = [_with_defaults(row, table) for row in group]
    given = [_by_key(row.values) for row in group]
    returned = []
    if not have_keys and len(group) > 1 and not first.expressions:
        returned = keys + first.missing
    elif first.missing or (first.asks and not have_keys):
        returned = ([] if have_keys else keys) + first.missing
    ordered = [column for column in table.c if any([column is other for other in returned])]
    connection = session._connection_for(mapper=first.mapper)
    if have_keys and not returned and len(group) > 1:
        _run_together(connection, Insert(table), complete, given)
    for number, (row, values) in enumerate(zip(group, complete), 1):
        if have_keys and not returned and len(group) > 1:
            _remember(row, values, table, None)
            continue
        statement = Insert(table)
        statement._values = values
        statement._returning = ordered
        # SQLite does not keep the order of many rows that it gives back: SQLAlchemy inserts them one by one.
        part = (number, len(group)) if returned and len(group) > 1 else None
        statement._is_of_many = part is not None
        _, rows, _, last = _run(connection, statement, given, part)
        for column, value in zip(ordered, rows[0] if ordered else ()):
            key = row.mapper._columntoproperty[column].key
            row.instance.__dict__[key] = from_driver(value, column.type)
        _remember(row, values, table, None if ordered else last)


def _client_default(column):
    return column.default is not None and not column.default.is_clause_element and not column.default.is_sequence


def _with_defaults(row, table):
    """The values of a row with those that Python gives for it, in the order of the table."""
    made = [
        column for column in table.c if column not in row.values and column.default is not None
        and (not column.primary_key or _client_default(column))
    ]
    known = row.values | {column: None for column in made if _client_default(column)}
    for column in made:
        known[column] = default_value(column.default, known)
    return {column: known[column] for column in table.c
            if column in row.values or known.get(column) is not None}


def _remember(row, values, table, last):
    """The instance takes what was written; what an expression gave is read when it is asked for."""
    attributes = row.instance.__dict__
    for column, key in _keys_of(row.mapper, table):
        value = values.get(column)
        if column in values and is_sql(value):
            if is_sql(attributes.get(key)):
                attributes.pop(key)
        elif column in values:
            attributes[key] = value
        elif column.primary_key and attributes.get(key) is None and last is not None:
            attributes[key] = last
        elif not _is_made_by_server(column):
            attributes.setdefault(key, None)


def _run(connection, statement, given=None, part=None):
    """Runs a statement; of a value that its type refuses the error shows what was `given`."""
    text, renderer = compile_statement(connection, statement)
    warn_of(connection, text, renderer)
    return connection._run(text, bound_values(text, renderer, given), part=part)


def _by_key(values):
    return {column.key: value for column, value in values.items()}


def _run_together(connection, statement, rows, given):
    """One statement with many rows of parameters."""
    text, parameters = None, []
    for values in rows:
        copied = statement._copy()
        copied._values = values
        copied._is_of_many = True
        text, renderer = compile_statement(connection, copied)
        warn_of(connection, text, renderer)
        parameters.append(tuple(bound_values(text, renderer, given)))
    connection._run_many(text, parameters)


def _counts_versions(mapper, table):
    return mapper.version_id_col is not None and mapper.version_id_col in mapper._columntoproperty and (
        mapper.version_id_col.table is table
    )


def _version(mapper, instance):
    """The version that an instance was loaded with."""
    key = mapper._columntoproperty[mapper.version_id_col].key
    return state_of(instance).originals.get(key, instance.__dict__[key])


def _row_condition(mapper, instance, table):
    """The row of an instance in one of its tables, as it was when it was loaded."""
    conditions = []
    identity = state_of(instance).key[1]
    keys = [mapper._columntoproperty[column].key for column in mapper.primary_key]
    for column in table.primary_key:
        key = mapper._columntoproperty[column].key
        # A key of its own name leads to one of the table above, and so up to the root.
        for above in reversed(mapper.tables):
            key = key if key in keys else dict(mapper.inherited_keys(above)).get(key, key)
        conditions.append(column == identity[keys.index(key)])
    if _counts_versions(mapper, table):
        conditions.append(mapper.version_id_col == _version(mapper, instance))
    return conditions


def is_changed(instance, key):
    """Whether an attribute now has another value than the database."""
    state = state_of(instance)
    if key not in state.modified or key not in instance.__dict__:
        return False
    if key not in state.originals:
        return True
    before, now = state.originals[key], instance.__dict__[key]
    return is_sql(now) or before is not now and before != now


def _with_keys(session, instance):
    """An instance of which not even the key is loaded any more is loaded before its row is written."""
    from .loading import refresh

    mapper = type(instance).__mapper__
    needed = list(mapper.primary_key) + ([] if mapper.version_id_col is None else [mapper.version_id_col])
    modified = state_of(instance).modified
    absent = [key for key in mapper._props if key not in instance.__dict__ and key not in modified]
    if any([mapper._columntoproperty[column].key in absent for column in needed]):
        refresh(session, instance, state_of(instance), absent)


def _update_rows(session, table, instances):
    rows = []
    for instance in instances:
        mapper = type(instance).__mapper__
        modified = [key for key in state_of(instance).modified if not mapper._props[key]._is_relationship]
        if not modified and mapper.version_id_col is None:
            continue
        keys = _keys_of(mapper, table)
        for _, key in keys:
            if key in state_of(instance).modified and key not in instance.__dict__:
                # It was deleted, and nothing stands for it.
                raise KeyError(key)
        changed = {c: instance.__dict__[key] for c, key in keys if is_changed(instance, key)}
        if _counts_versions(mapper, table):
            # The version counts what has changed in the other tables of the instance, too.
            if not changed and not any([is_changed(instance, prop.key) for prop in mapper._columntoproperty.values()]):
                continue
            if mapper.version_id_generator and mapper.version_id_col not in changed:
                changed[mapper.version_id_col] = mapper.version_id_generator(_version(mapper, instance))
            elif not changed:
                changed[mapper.version_id_col] = _version(mapper, instance)
        if not changed:
            continue
        _with_keys(session, instance)
        expressions = any([is_sql(value) for value in changed.values()])
        rows.append(_Row(instance, mapper, changed, expressions, []))
    for group in _groups(rows):
        _update_group(session, table, group)


def write_afterwards(session, instances, columns):
    """Updates some columns of rows that are there already, where they have changed."""
    for table in tables_of(instances):
        rows = []
        for instance in _of_table(instances, table):
            mapper = type(instance).__mapper__
            keys = [(c, k) for c, k in _keys_of(mapper, table) if any([c is each for each in columns])]
            values = {column: instance.__dict__[key] for column, key in keys if is_changed(instance, key)}
            if values:
                rows.append(_Row(instance, mapper, values, False, []))
        for group in _groups(rows):
            _update_group(session, table, group)


def _update_group(session, table, group):
    connection = session._connection_for(mapper=group[0].mapper)
    conditions = [_row_condition(row.mapper, row.instance, table) for row in group]
    written = []
    for row in group:
        values = {}
        for column in table.c:
            if column in row.values:
                values[column] = row.values[column]
            elif column.onupdate is not None:
                values[column] = default_value(column.onupdate, row.values | values | {column: None})
        written.append(values)
        for column, key in _keys_of(row.mapper, table):
            if column in values and is_sql(values[column]) or (
                column not in values and column.server_onupdate is not None
            ):
                row.instance.__dict__.pop(key, None)
            elif column in values:
                row.instance.__dict__[key] = values[column]
    statements = []
    for condition, values in zip(conditions, written):
        statement = Update(table).where(*condition)
        statement._values = values
        statements.append(statement)
    given = [
        _by_key(row.values) | {f"{table.name}_{column.name}": value
                               for column, value in zip(table.primary_key, state_of(row.instance).key[1])}
        for row in group
    ]
    if _counts_versions(group[0].mapper, table):
        count = sum([_run(connection, statement, given)[2] for statement in statements])
    else:
        count = _run_alike(connection, statements, given)
    if count != len(statements):
        raise stale(f"UPDATE statement on table '{table.name}' expected to update {len(statements)} row(s); {count} were"
                     " matched.")


def stale(message):
    from .exc import StaleDataError

    return StaleDataError(message)


def _run_alike(connection, statements, given=None):
    """Statements that differ in nothing but their parameters; gives how many rows they have changed."""
    if len(statements) == 1:
        return _run(connection, statements[0], given)[2]
    text, parameters = None, []
    for statement in statements:
        text, renderer = compile_statement(connection, statement)
        parameters.append(tuple(bound_values(text, renderer, given)))
    return connection._run_many(text, parameters)


def delete(session, instances):
    """Deletes the rows of instances of one hierarchy."""
    ordered = sorted(instances, key=lambda instance: state_of(instance).key[1])
    for instance in ordered:
        fire_mapper(type(instance).__mapper__, "before_delete", instance, session)
    for instance in ordered:
        _with_keys(session, instance)
    for table in reversed(tables_of(ordered)):
        _delete_rows(session, table, _of_table(ordered, table))
    for instance in ordered:
        state = state_of(instance)
        session._identities.pop(state.key, None)
        state.deleted_now = True
        session._gone.append(instance)
        fire_mapper(type(instance).__mapper__, "after_delete", instance, session)


def _delete_rows(session, table, instances):
    mapper = type(instances[0]).__mapper__
    count = _run_alike(session._connection_for(mapper=mapper), [
        Delete(table).where(*_row_condition(type(instance).__mapper__, instance, table)) for instance in instances
    ])
    if count == len(instances) or not mapper.base_mapper.confirm_deleted_rows:
        return
    message = (
        f"DELETE statement on table '{table.name}' expected to delete {len(instances)} row(s); {count} were matched. "
        " Please set confirm_deleted_rows=False within the mapper configuration to prevent this warning."
    )
    if _counts_versions(mapper, table):
        raise stale(message)
    warn(message)


def write_secondary(session, prop, removed, added):
    """The rows of a secondary table: [(instance, item)] that go and that come."""
    table = prop.secondary
    connection = session._connection_for(mapper=prop.parent)
    gone = [_secondary_row(prop, instance, item) for instance, item in removed]
    if gone:
        count = _run_alike(connection, [
            Delete(table).where(*[column == row[column.key] for column in table.c if column.key in row]) for row in gone
        ])
        if count != len(gone):
            raise stale(f"DELETE statement on table '{table.name}' expected to delete {len(gone)} row(s); Only {count}"
                         " were matched.")
    new = []
    for instance, item in added:
        row = _secondary_row(prop, instance, item)
        values = {column: row[column.key] for column in table.c if column.key in row}
        for column in table.c:
            if column not in values and _client_default(column):
                values[column] = default_value(column.default, values)
        new.append(values)
    if len(new) == 1:
        statement = Insert(table)
        statement._values = new[0]
        _run(connection, statement)
    elif new:
        _run_together(connection, Insert(table), new, [_by_key(values) for values in new])


def _secondary_row(prop, instance, item):
    row = {}
    for owner, pairs in ((instance, prop.synchronize_pairs), (item, prop.secondary_synchronize_pairs)):
        mapper = type(owner).__mapper__
        for source, target in pairs:
            row[target.key] = getattr(owner, mapper._columntoproperty[source].key)
    return row
