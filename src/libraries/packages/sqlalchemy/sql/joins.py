"""Which tables a SELECT takes its rows from, and how they are joined."""

from .. import exc
from .selectable import Alias, Join, _columns_of, _join_target, _source_of, _tables, from_clause
from .traversal import adapted, columns_of

_ambiguous = (
    "Please use the .select_from() method to establish an explicit left side, as well as providing an explicit ON"
    " clause if not present already to help resolve the ambiguity."
)


def is_relationship(value):
    return getattr(getattr(value, "prop", None), "_is_relationship", False)


def all_froms(select):
    """The tables that a SELECT names: those given and joined, then those of its columns and conditions."""
    found = _joined(select)
    candidates = [table for column in select._columns() for table in column._from_objects]
    candidates += [table for clause in select._where for table in clause._from_objects]
    for table in candidates:
        if not any([table is known for known in found]):
            found.append(table)
    hidden = [part for source in found if isinstance(source, Join) for part in _parts(source)]
    return [source for source in found if not any([source is part for part in hidden])]


def _parts(source):
    """What a join holds, and what lies in it."""
    found = []
    for side in (source.left, source.right):
        found.append(side)
        if isinstance(side, Join):
            found += _parts(side)
    return found


def flat(source):
    return [source] + _parts(source) if isinstance(source, Join) else [source]


def _joined(select):
    froms = list(select._froms)
    for target, onclause, isouter, full in select._joins:
        froms = _with_join(select, froms, target, onclause, isouter, full)
    return froms


def _with_join(select, froms, target, onclause, isouter, full):
    if is_relationship(target):
        onclause = target
    entity = _join_target(target)
    right = _source_of(entity)
    left = None
    if is_relationship(onclause):
        left = onclause.class_
        onclause.property
    index, source = _left_side(select, froms, left, target, right, onclause)
    if left is not None:
        if source is right or from_clause(left) is right:
            mapper = left.__mapper__
            raise exc.InvalidRequestError(f"Can't construct a join from {mapper} to {mapper}, they are the same entity")
        made = relationship_join(source, right, onclause, isouter, full)
    else:
        made = Join(source, right, onclause, isouter, full)
    if isinstance(entity, type) and entity.__mapper__.single:
        from ..orm.inheriting import of_kind

        made.onclause = of_kind(entity, made.onclause)
    _check_apart(source, right)
    if index is None:
        return froms + [made]
    return froms[:index] + [made] + froms[index + 1 :]


def _check_apart(left, right):
    """A class that is joined to one below it has its tables under other names then, and all that speaks of them."""
    if isinstance(right, Join) and any([table is other for table in _tables(left) for other in _tables(right)]):
        from _firstboot_catalogue import note_unmodelled

        note_unmodelled("a join of a class to one that shares its tables")


def _left_side(select, froms, left, target, right, onclause):
    """(the place among the FROMs that are there, or None; what is joined from)"""
    if left is not None:
        own = from_clause(left) if not hasattr(onclause, "_aliased") else from_clause(onclause._aliased)
        for index, source in enumerate(froms):
            if any([own is part for part in flat(source)]):
                return index, source
        return None, own
    if froms:
        return _only_one([(index, source) for index, source in enumerate(froms)], target, right, onclause)
    entities = []
    for column in [c for entity in select._joined_from or select.entities if not _is_of(entity, target) for c in _columns_of(entity)]:
        for table in column._from_objects:
            if (table is not right or isinstance(target, type) and onclause is not None) and not any([table is known for _, known in entities]):
                entities.append((None, table))
    return _only_one(entities, target, right, onclause, bool(select.entities))


def _is_of(entity, target):
    """Whether what is selected belongs to the class that is joined: it is not joined to itself."""
    if not isinstance(target, type):
        return False
    cls = entity if isinstance(entity, type) else getattr(entity, "class_", None)
    return cls is target or cls is None and any([
        getattr(table, "_mapped_by", None) is target.__mapper__ for c in _columns_of(entity) for table in c._from_objects
    ])


def _only_one(places, target, right, onclause, has_entities=True):
    if not places and not has_entities:
        raise exc.InvalidRequestError(
            "No entities to join from; please use select_from() to establish the left entity/selectable of this join"
        )
    found = [place for place in places if _can_be_joined(place[1], right, onclause, len(places))]
    if not found and onclause is not None:
        found = places
    if len(found) > 1:
        raise exc.InvalidRequestError(
            "Can't determine which FROM clause to join from, there are multiple FROMS which can join to this entity. "
            + _ambiguous
        )
    if not found:
        _refuse(target)
    return found[0]


def _refuse(target):
    shown = getattr(target, "__mapper__", target) if isinstance(target, type) else target
    raise exc.InvalidRequestError(f"Don't know how to join to {shown!r}. {_ambiguous}")


def _can_be_joined(left, right, onclause, choices):
    if onclause is not None:
        if choices == 1:
            return True
        inside = _tables(left) + _tables(right)
        columns = columns_of(onclause.__clause_element__() if hasattr(onclause, "__clause_element__") else onclause)
        return all([any([column.table is table for table in inside]) for column in columns])
    from ..orm.joining import join_condition

    try:
        join_condition(_tables(left), _tables(right))
    except exc.AmbiguousForeignKeysError:
        return True
    except exc.NoForeignKeysError:
        return False
    return True


def replaced_tables(pairs):
    """What puts a table's columns in the place of another's: [(table, the one instead)]."""

    def change(column):
        for table, instead in pairs:
            if column.table is table:
                return instead.c[column.key]
        return None

    return change


def relationship_join(left, right, attribute, isouter, full):
    prop = attribute.property
    near, far = [], []
    own, remote = prop.parent.local_table, prop.mapper.local_table
    aliased = getattr(attribute, "_aliased", None)
    if aliased is not None and not isinstance(aliased._aliased_table, Join):
        near.append((own, aliased._aliased_table))
    if right is not remote and not isinstance(right, Join):
        far.append((remote, right))
    if prop.secondary is None:
        return Join(left, right, joined_on(prop, near + far, right), isouter, full)
    # Each side by itself: a class that is joined to itself has one table on both.
    between = [(prop.secondary, Alias(prop.secondary))]
    middle = between[0][1]
    to_middle = adapted(prop.primaryjoin, replaced_tables(near + between))
    to_right = adapted(prop.secondaryjoin, replaced_tables(far + between))
    if isouter or full:
        return Join(left, Join(middle, right, to_right), to_middle, isouter, full)
    return Join(Join(left, middle, to_middle), right, to_right)


def joined_on(prop, pairs, right):
    """The condition of a relationship to `right`, which stands for its table."""
    if prop.mapper.local_table is not prop.parent.local_table:
        return adapted(prop.primaryjoin, replaced_tables(pairs))
    remotes = [remote for _, remote in prop.local_remote_pairs]
    general = replaced_tables([pair for pair in pairs if pair[1] is not right])

    def change(column):
        plain = column if column._unmarked is None else column._unmarked
        if any([plain is remote for remote in remotes]):
            return right.c[plain.key]
        return general(column)

    return adapted(prop.primaryjoin, change)
