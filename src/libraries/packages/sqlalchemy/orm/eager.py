"""Relationships that are loaded for many instances at once, right after these."""

from ..sql.selectable import Join, Select, Subquery
from .inheriting import with_inherited
from .loading import _load, _own_label_style, _select_for
from .options import Load
from .state import empty_collection, state_of

_most_keys = 500


def load_later(session, statement, prop, how, rest, path, instances, later):
    """Loads a relationship; what that asks for comes `later`."""
    waiting = [each for each in instances if prop.key not in each.__dict__]
    if not waiting:
        return
    if how == "immediate":
        for each in waiting:
            getattr(each, prop.key)
        return

    def completed(asked):
        """With what goes on from there: the options, and how deep it is already."""
        came_by = statement._execution_options.get("_came_by", ()) + path + (prop,)
        options = [Load(prop.mapper.class_, chain.steps) for chain in rest]
        return asked.options(*options).execution_options(_came_by=came_by, _waiting=later)

    if how == "subquery" and not path:
        _by_subquery(session, statement, prop, completed, waiting)
    elif prop.direction == "MANYTOONE":
        _targets(session, prop, completed, waiting)
    else:
        _collections(session, prop, completed, waiting)


def _key_of(instance, mapper, columns):
    return tuple([getattr(instance, mapper._columntoproperty[column].key) for column in columns])


def _answers(session, prop, statement):
    return _load(session, session._connection_for(mapper=prop.mapper), statement, statement.entities).unique().all()


def _among(columns, keys):
    from ..sql.operations import tuple_

    if len(columns) == 1:
        return columns[0].in_([key[0] for key in keys])
    return tuple_(*columns).in_(list(keys))


def _give(instances, prop, local, found):
    """Each instance gets what was found for its key."""
    for each in instances:
        items = found.get(_key_of(each, type(each).__mapper__, local), [])
        if prop.uselist:
            collection = empty_collection(prop, each)
            for item in items:
                collection._quietly_add(item)
            each.__dict__[prop.key] = collection
            state_of(each).committed[prop.key] = list(items)
        else:
            each.__dict__[prop.key] = items[0] if items else None


def _collections(session, prop, completed, instances):
    local, remote, source = _sides(prop)
    keys = [_key_of(each, type(each).__mapper__, local) for each in instances]
    found = {}
    for start in range(0, len(keys), _most_keys):
        statement = Select(*remote, prop.mapper.class_)
        statement._label_style = _own_label_style()
        if source is not None:
            statement = statement.select_from(source)
        elif len(prop.mapper.tables) > 1:
            statement = statement.select_from(*_select_for(prop.mapper)._froms)
        statement = statement.where(_among(remote, keys[start : start + _most_keys]))
        if prop.order_by:
            statement = statement.order_by(*prop.order_by)
        statement = completed(statement)
        for row in _answers(session, prop, statement):
            values = tuple(row)
            items = found.setdefault(values[: len(remote)], [])
            if not any([values[-1] is item for item in items]):
                items.append(values[-1])
    _give(instances, prop, local, found)


def _sides(prop):
    """(the columns of the instance, those that lead to it, the join that the others are taken from)"""
    if prop.secondary is None:
        pairs = prop.local_remote_pairs
        return [local for local, _ in pairs], [remote for _, remote in pairs], None
    pairs = prop.synchronize_pairs
    source = Join(prop.secondary, prop.mapper.local_table, prop.secondaryjoin)
    return [own for own, _ in pairs], [other for _, other in pairs], source


def _targets(session, prop, completed, instances):
    local = [own for own, _ in prop.local_remote_pairs]
    remote = [other for _, other in prop.local_remote_pairs]
    wanted, known = [], {}
    by_key = len(remote) == len(prop.mapper.primary_key)
    for each in instances:
        key = _key_of(each, type(each).__mapper__, local)
        if any([part is None for part in key]) or key in known or key in wanted:
            continue
        there = session._identities.get((prop.mapper.base_mapper.class_, key, None)) if by_key else None
        if there is not None:
            known[key] = [there]
        else:
            wanted.append(key)
    for start in range(0, len(wanted), _most_keys):
        statement = _select_for(prop.mapper)._copy()
        statement._label_style = _own_label_style()
        statement = statement.where(_among(remote, wanted[start : start + _most_keys]))
        statement = completed(statement)
        for (item,) in _answers(session, prop, statement):
            known.setdefault(_key_of(item, prop.mapper, remote), []).append(item)
    _give(instances, prop, local, known)


def _by_subquery(session, statement, prop, completed, instances):
    local, remote, source = _sides(prop)
    inside = with_inherited(statement)._copy()
    inside.__dict__.pop("_plan", None)
    inside.entities = list(local)
    inside._options = []
    inside._label_style = "tablename"
    if statement._limit is None and statement._offset is None:
        inside._order_by = []
    if prop.direction == "MANYTOONE":
        inside._distinct = True
    outer = Subquery(inside)
    own = list(outer.c)
    target = prop.mapper.local_table
    asked = Select(prop.mapper.class_, *own)
    asked._label_style = "tablename"
    asked = asked.select_from(_joined_to(outer, own, local, prop, target))
    if prop.order_by:
        asked = asked.order_by(*prop.order_by)
    found = {}
    for row in _answers(session, prop, completed(asked)):
        values = tuple(row)
        items = found.setdefault(values[1:], [])
        if not any([values[0] is item for item in items]):
            items.append(values[0])
    _give(instances, prop, local, found)


def _joined_to(outer, own, local, prop, target):
    from ..sql.joins import replaced_tables
    from ..sql.selectable import Alias
    from ..sql.traversal import adapted

    def change(column):
        plain = column if column._unmarked is None else column._unmarked
        for known, instead in zip(local, own):
            if known is plain:
                return instead
        return None

    if prop.secondary is None:
        return Join(outer, target, adapted(prop.primaryjoin, change))
    middle = Alias(prop.secondary)
    through = replaced_tables([(prop.secondary, middle)])
    first = Join(outer, middle, adapted(adapted(prop.primaryjoin, change), through))
    return Join(first, target, adapted(prop.secondaryjoin, through))
