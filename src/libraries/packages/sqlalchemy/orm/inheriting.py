"""What a SELECT, an UPDATE or a DELETE of a class that inherits adds by itself: the join of its tables, and its kinds."""

from ..sql.joins import flat
from ..sql.selectable import Join, mapper_of


def _inheriting(entity):
    """The mapper of what is selected, where its class inherits from another mapped one."""
    mapper = mapper_of(entity) if isinstance(entity, type) else None
    if mapper is None and isinstance(getattr(entity, "class_", None), type):
        mapper = getattr(entity.class_, "__mapper__", None)
    return None if mapper is None or mapper.inherits is None or mapper.concrete else mapper


def joined_tables(mapper):
    source = mapper.tables[0]
    for other in list(mapper.iterate_to_root())[::-1][1:]:
        if other.inherit_condition is not None and not other.single:
            source = Join(source, other.local_table, other.inherit_condition)
    return source


def kind_criterion(mapper):
    """That a row is of a class that shares its parent's table, or of one below it; None where no other can be."""
    on = mapper.polymorphic_on
    if not mapper.single or mapper.inherits is None or on is None:
        return None
    return on.in_([each.polymorphic_identity for each in mapper.self_and_descendants])


def with_inherited(select):
    """The SELECT with the joins and conditions that its classes bring."""
    mappers = []
    for entity in select.entities:
        mapper = _inheriting(entity)
        if mapper is not None and mapper not in mappers:
            mappers.append(mapper)
    if not mappers:
        return select
    made = select._copy()
    made._froms, made._where = list(select._froms), list(select._where)
    for mapper in mappers:
        known = [part for source in made._froms for part in flat(source)]
        if len(mapper.tables) > 1 and not any([mapper.local_table is part for part in known]):
            made._froms.append(joined_tables(mapper))
        criterion = kind_criterion(mapper)
        if criterion is not None:
            made._where.append(criterion)
    return made
