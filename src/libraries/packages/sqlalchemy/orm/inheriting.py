"""What a SELECT, an UPDATE or a DELETE of a class that inherits adds by itself: the join of its tables, and its kinds."""

from .. import exc
from ..sql.joins import flat
from ..sql.operations import and_
from ..sql.selectable import Join, _join_target, from_clause, mapper_of


def joined_tables(mapper):
    source = mapper.tables[0]
    for other in list(mapper.iterate_to_root())[::-1][1:]:
        if other.inherit_condition is not None and not other.single:
            source = Join(source, other.local_table, other.inherit_condition)
    return source


def mappers_below(mapper, classes):
    """The mappers of classes that inherit from one, "*" for all of them, and those in between."""
    descendants = mapper.self_and_descendants[1:]
    if classes == "*":
        return descendants
    wanted = []
    for cls in classes:
        given = cls.__mapper__
        if not given.isa(mapper):
            raise exc.InvalidRequestError(f"{given!r} does not inherit from {mapper!r}")
        wanted += list(given.iterate_to_root())
    return [each for each in descendants if each in wanted]


def loaded_along(mapper):
    """The mappers below one that its own SELECT loads too."""
    if not mapper._inheriting_mappers:
        return []
    spec = mapper.with_polymorphic
    if isinstance(spec, tuple) and spec and not isinstance(spec[0], type):
        spec = spec[0]
    inline = [each.class_ for each in mapper._inheriting_mappers if each.polymorphic_load == "inline"]
    return mappers_below(mapper, spec if spec == "*" else list(spec or ()) + inline)


def source_with(mapper, below):
    """The tables of a class, joined to those of classes below it."""
    source = joined_tables(mapper)
    for each in below:
        if not each.single:
            source = Join(source, each.local_table, each.inherit_condition, True)
    return source


def source_of(entity):
    """What a FROM is where a class or an alias is named."""
    mapper = mapper_of(entity) if isinstance(entity, type) else None
    if mapper is None or mapper.concrete:
        return from_clause(entity)
    return source_with(mapper, loaded_along(mapper))


def columns_with(mapper, below):
    """The columns of a class and of classes below it."""
    found = []
    for each in [mapper] + below:
        for prop in each._props.values():
            if hasattr(prop, "columns") and not any([prop.columns[0] is known for known in found]):
                found.append(prop.columns[0])
    return found


def kind_criterion(mapper, table=None):
    """That a row is of a class that shares its parent's table, or of one below it; None where no other can be.

    `table` is what stands for that table."""
    on = mapper.polymorphic_on
    if not mapper.single or mapper.inherits is None or on is None:
        return None
    on = on if table is None else table.c[on.key]
    return on.in_([each.polymorphic_identity for each in mapper.self_and_descendants])


def of_kind(entity, condition):
    """A join's condition, which holds for the rows of a class only."""
    mapper = mapper_of(entity) if isinstance(entity, type) else None
    criterion = None if mapper is None else kind_criterion(mapper)
    return condition if criterion is None else and_(condition, criterion)


def _source(entity):
    """(what an entity is selected from, its mapper, what its rows must be), where that is more than its table."""
    alias = entity if hasattr(entity, "_aliased_table") else getattr(entity, "_aliased", None)
    if alias is not None:
        table, mapper = alias._aliased_table, alias._mapper
        return table, mapper, kind_criterion(mapper, None if alias._below is not None else table)
    cls = entity if isinstance(entity, type) else getattr(entity, "class_", None)
    mapper = cls.__dict__.get("__mapper__") if isinstance(cls, type) else None
    if mapper is None or mapper.concrete or (mapper.inherits is None and not loaded_along(mapper)):
        return None
    return source_of(cls), mapper, kind_criterion(mapper)


def _source_within(entity):
    """The same of a function of a class's attributes, where the class shares its table."""
    classes = getattr(getattr(entity, "element", entity), "_of_classes", ())
    if not classes or not classes[0].__mapper__.single:
        return None
    return _source(classes[0])


def with_inherited(select):
    """The SELECT with the joins and conditions that its classes bring."""
    sources = {}
    for entity in select.entities:
        found = _source(entity) or _source_within(entity)
        if found is not None:
            sources.setdefault((id(found[1]), id(found[0]) if hasattr(found[0], "name") else 0), found)
    if not sources:
        return select
    made = select._copy()
    made._froms, made._where = list(select._froms), list(select._where)
    joined = [_join_target(target) for target, _, _, _ in select._joins]
    for source, mapper, criterion in sources.values():
        known = [part for given in made._froms for part in flat(given)]
        if isinstance(source, Join) and not any([mapper.local_table is part for part in known]):
            made._froms.append(source)
        # What is joined has been asked for its kind where it is joined.
        if criterion is not None and not any([mapper.class_ is target for target in joined]):
            made._where.append(criterion)
    return made
