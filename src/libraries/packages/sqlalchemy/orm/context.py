"""What the ORM makes of a SELECT before it is written: its columns, its eager joins, and who reads the rows."""

from _firstboot_versions import sqlalchemy as _release

from .. import exc
from ..sql.joins import all_froms, flat, joined_on, replaced_tables
from ..sql.operations import coerce
from ..sql.selectable import Alias, Join, Subquery, mapper_of
from ..sql.traversal import adapted, columns_of
from .aliasing import in_table
from .inheriting import loaded_along, with_inherited
from .options import is_every, loads_of
from .properties import ColumnProperty

_eager = {"joinedload": "joined", "selectinload": "selectin", "subqueryload": "subquery",
          "immediateload": "immediate", "contains_eager": "contained", "lazyload": "select",
          "noload": "noload", "raiseload": "raise"}


class Reader:
    """Which columns of a row make an instance, and what else is to be loaded with it."""

    def __init__(self, mapper):
        self.mapper = mapper
        # (property, its place in the row), and whether some are of classes below.
        self.columns = []
        self.is_mixed = False
        # (property, the reader of what it leads to)
        self.joined = []
        # (property, how, the options that go on)
        self.later = []
        self.lazy = {}
        self.deferred = set()


class Plan:
    def __init__(self, statement, readers, needs_unique=False):
        self.statement = statement
        # For each entity a reader, or the place of a column.
        self.readers = readers
        self.needs_unique = needs_unique


def planned(select, is_outermost=True):
    """The plan of a SELECT; one that has been planned is written as it is."""
    if select.__dict__.get("_is_planned"):
        return Plan(select, ())
    kept = select.__dict__.get("_plan")
    if kept is None or kept[0] is not is_outermost:
        kept = select.__dict__["_plan"] = (is_outermost, _Planning(select, is_outermost).plan())
    return kept[1]


class _Chain:
    """The rest of an option at one entity."""

    def __init__(self, option, steps):
        self.option = option
        self.steps = steps


class _Planning:
    def __init__(self, select, is_outermost):
        self.select = with_inherited(select)
        self.is_inside = not is_outermost
        self.is_outermost = is_outermost and select._execution_options.get("_eager", True)
        # The relationships by which a load of many instances has come here.
        self.came_by = select._execution_options.get("_came_by", ())
        self.primary = []
        self.secondary = []
        # (what it is joined to, the join's right side, the condition, whether rows are kept without it)
        self.joins = []
        self.order_by = []
        self.has_collections = False

    def plan(self):
        select = self.select
        options = loads_of(select._options)
        mapped = [entity for entity in select.entities if mapper_of(entity) is not None]
        self._check(options, mapped)
        readers = []
        for entity in select.entities:
            mapper = mapper_of(entity)
            if mapper is None:
                readers.append(self._column(entity))
                continue
            mapper._check_configure()
            chains = [_Chain(option, option.steps) for option in options if _begins_at(option, entity, mapper)]
            table = getattr(entity, "_aliased_table", None)
            below = loaded_along(mapper) if table is None else entity._below
            table = None if below is not None else table
            readers.append(self._entity(mapper, table, chains, self.primary, (), below or ()))
        made = select._copy()
        made.__dict__.pop("_plan", None)
        made.__dict__["_is_planned"] = True
        made._options = []
        if not self.joins:
            made.entities = self.primary
            return Plan(made, self._placed(readers, self.primary), False)
        outside = self.primary + self.secondary
        nests = select._limit is not None or select._offset is not None or select._distinct or select._group_by
        if self.has_collections and nests:
            outside = self._nest(made)
        else:
            made.entities = outside
            made._froms, made._joins = self._joined_froms(select), []
            made._order_by = select._order_by + self.order_by
        return Plan(made, self._placed(readers, outside), self.has_collections)

    def _check(self, options, mapped):
        for option in options:
            if option.entity is None:
                continue
            kind, attribute = option.steps[0].kind, option.steps[0].attributes[0]
            called = "undefer" if kind == "load_only" else kind
            if not mapped and _release == "2.0":
                raise exc.ArgumentError(
                    "Query has only expression-based entities; attribute loader options for"
                    f" {option.entity.__mapper__} can't be applied here."
                )
            if not mapped:
                raise exc.ArgumentError(
                    f"Query has only expression-based entities; attribute loader option {called}({attribute}) can't"
                    " be applied here."
                )
            begins = any([_begins_at(option, entity, mapper_of(entity)) for entity in mapped])
            if not begins and _release == "2.0":
                raise exc.ArgumentError(
                    f"Mapped class {option.entity.__mapper__} does not apply to any of the root entities in this"
                    f" query, e.g. {mapper_of(mapped[0])}. Please specify the full path from one of the root entities"
                    " to the target attribute. "
                )
            if not begins:
                raise exc.ArgumentError(
                    f"Mapped class {option.entity.__name__} referenced in option {called}({attribute}) does not"
                    f" apply to any of the root entities in this query, e.g. {mapper_of(mapped[0]).class_.__name__}."
                    " Please specify the full path from one of the root entities to the target attribute. "
                )

    def _column(self, entity):
        from ..sql.selectable import _columns_of

        columns = _columns_of(entity)
        self.primary += columns
        return columns

    def _entity(self, mapper, table, chains, columns, path, below=()):
        reader = Reader(mapper)
        reader.is_mixed = bool(below)
        only = self.select._execution_options.get("_only") if not path else None
        wanted = _wanted_columns(mapper, chains, self.is_inside) if only is None else only
        props = list(mapper._props.values())
        for other in below:
            props += [prop for prop in other._props.values() if not any([prop is known for known in props])]
            wanted = wanted | _wanted_columns(other, [], self.is_inside)
        for prop in props:
            if prop._is_relationship and self.is_outermost and (only is None or prop.key in only):
                self._relationship(reader, prop, table, chains, columns, path)
            if not isinstance(prop, ColumnProperty):
                continue
            if prop.key not in wanted:
                reader.deferred.add(prop.key)
                continue
            own = prop.columns if table is None else [in_table(mapper, column, table) for column in prop.columns]
            for column in own[:1] if table is not None else own:
                if not any([column is known for known in columns]):
                    columns.append(column)
            reader.columns.append((prop, own[0]))
        return reader

    def _relationship(self, reader, prop, table, chains, columns, path):
        how, given, rest = _strategy(prop, chains)
        chosen = how is not None
        how = how or prop.lazy
        if chosen and prop.lazy in ("dynamic", "write_only") and how not in ("select", "noload", "raise"):
            raise exc.InvalidRequestError(
                f"'{prop}' does not support object population - eager loading cannot be applied."
            )
        stops = not chosen and _is_too_deep(prop, self.came_by + path)
        if how in ("joined", False) and not stops:
            self._join(reader, prop, table, rest, path, given)
        elif how == "contained":
            alias = given.get("alias")
            right = getattr(alias, "_aliased_table", alias)
            nested = self._entity(prop.mapper, right, rest, columns, path + (prop,))
            reader.joined.append((prop, nested))
        elif how in ("selectin", "subquery", "immediate"):
            if not stops or how == "immediate":
                how = "immediate" if self.select._execution_options.get("_refreshes") else how
                reader.later.append((prop, how, rest, path))
        elif chosen or rest:
            reader.lazy[prop.key] = (how, rest)

    def _join(self, reader, prop, table, rest, path, given):
        self.has_collections = self.has_collections or bool(prop.uselist)
        right = _unnamed(Alias(prop.mapper.local_table))
        pairs = [(prop.parent.local_table, table)] if table is not None else []
        pairs.append((prop.mapper.local_table, right))
        left = prop.parent.local_table if table is None else table
        inner = given.get("innerjoin")
        inner = prop.innerjoin if inner is None else inner
        if prop.secondary is not None:
            middle = _unnamed(Alias(prop.secondary))
            pairs.append((prop.secondary, middle))
            source = Join(middle, right, adapted(prop.secondaryjoin, replaced_tables(pairs)))
        else:
            source = right
        self._attach(left, source, joined_on(prop, pairs, right), inner)
        nested = self._entity(prop.mapper, right, rest, self.secondary, path + (prop,))
        reader.joined.append((prop, nested))
        change = replaced_tables(pairs)
        self.order_by += [adapted(coerce(clause), change) for clause in prop.order_by or ()]

    def _attach(self, left, right, condition, inner):
        """A join that drops rows must not drop those that an outer join before it has kept: it goes inside of that."""
        for index, (before, source, on, keeps) in enumerate(self.joins):
            if keeps and any([left is part for part in flat(source)]):
                if inner and inner != "unnested":
                    self.joins[index] = (before, Join(source, right, condition), on, keeps)
                    return
                inner = False
        self.joins.append((left, right, condition, not inner))

    def _joined_froms(self, select):
        explicit = all_froms(select)
        froms = [f for f in explicit if any([f is given for given in select._froms])]
        froms = [f for f in froms if not _is_begun(f, self.joins)] + [f for f in froms if _is_begun(f, self.joins)]
        froms += [f for f in explicit if not any([f is known for known in froms])]
        for column in self.primary:
            for table in column._from_objects:
                if not any([table is part for source in froms for part in flat(source)]):
                    froms.append(table)
        return _with_joins(froms, self.joins)

    def _nest(self, made):
        """Collections must not count as rows: the SELECT becomes a table that they are joined to.

        Gives what the places of a row stand for."""
        select = self.select
        inside = select._copy()
        inside.__dict__.pop("_plan", None)
        inside.__dict__["_is_planned"] = True
        inside._options = []
        extra = []
        for clause in select._order_by:
            for column in columns_of(clause):
                if not any([column is known for known in self.primary + extra]):
                    extra.append(column)
        inside.entities = self.primary + extra
        outer = Subquery(inside)
        derived = list(outer.c)
        places = list(zip(self.primary + extra, derived))

        def change(column):
            for known, instead in places:
                if known is column:
                    return instead
            return None

        joins = [(outer if not _is_joined(left, self.joins) else left, right, adapted(condition, change), keeps)
                 for left, right, condition, keeps in self.joins]
        made._froms, made._joins = _with_joins([outer], joins), []
        made._where, made._group_by, made._having = [], [], []
        made._limit = made._offset = None
        made._distinct = False
        made._order_by = [adapted(clause, change) for clause in select._order_by] + self.order_by
        made.entities = derived + self.secondary
        return self.primary + extra + self.secondary

    def _placed(self, readers, columns):
        """The readers, with the places of the columns in a row."""
        places = {}
        for place, column in enumerate(columns):
            places.setdefault(id(column), place)
        return [_located(reader, places) for reader in readers]


def _unnamed(alias):
    """A table that the program does not know of: names in ORDER BY do not mean its columns."""
    alias.lends_names = False
    return alias


def _located(reader, places):
    if not isinstance(reader, Reader):
        return [(places[id(column)], column) for column in reader]
    reader.columns = [(prop, places[id(column)]) for prop, column in reader.columns]
    reader.joined = [(prop, _located(nested, places)) for prop, nested in reader.joined]
    return reader


def _with_joins(froms, joins):
    for left, right, condition, keeps in joins:
        for index, source in enumerate(froms):
            if any([left is part for part in flat(source)]):
                froms = froms[:index] + [Join(source, right, condition, keeps)] + froms[index + 1 :]
                break
    return froms


def _is_begun(source, joins):
    """Whether something is joined to what a FROM holds."""
    return any([left is part for left, _, _, _ in joins for part in flat(source)])


def _is_joined(table, joins):
    return any([table is part for _, right, _, _ in joins for part in flat(right)])


def _begins_at(option, entity, mapper):
    if option.entity is None:
        return True
    attribute = option.steps[0].attributes[0]
    aliased = getattr(attribute, "_aliased", None)
    if aliased is not None or not isinstance(entity, type):
        return aliased is entity
    return option.entity in mapper.class_.__mro__ or mapper.class_ in option.entity.__mro__


def _wanted_columns(mapper, chains, is_inside):
    """The keys of the columns that are loaded at once; a SELECT inside of another has all columns of its tables."""
    props = [prop for prop in mapper._props.values() if isinstance(prop, ColumnProperty)]
    if is_inside:
        return {prop.key for prop in props if not prop.deferred or prop.columns[0].__visit_name__ == "column"}
    found = {prop.key for prop in props if not getattr(prop, "deferred", False)}
    own = [chain.steps[0] for chain in chains if chain.steps]
    needed = [*mapper.primary_key, mapper.polymorphic_on]
    keys = {mapper._columntoproperty[column].key for column in needed if column in mapper._columntoproperty}
    for step in own:
        named = {attribute.key for attribute in step.attributes if not is_every(attribute)}
        if step.kind == "load_only":
            found = named | keys
        elif step.kind == "defer":
            found = found - (named or found) | keys
        elif step.kind == "undefer":
            found |= named
    return found


def _strategy(prop, chains):
    """(how an option says that a relationship is loaded, what it says besides, the options that go on from there)"""
    how, given, rest = None, {}, []
    for chain in chains:
        step = chain.steps[0] if chain.steps else None
        if step is None:
            continue
        attribute = step.attributes[0]
        if is_every(attribute):
            how = _eager.get(step.kind) if how is None else how
        elif attribute.key == prop.key and prop._is_relationship and step.kind not in ("defer", "load_only"):
            how = _eager.get(step.kind, how)
            given = step.given
            if hasattr(attribute, "_of_type"):
                given = {**given, "alias": attribute._of_type}
            if len(chain.steps) > 1:
                rest.append(_Chain(chain.option, chain.steps[1:]))
    for chain in chains:
        for step in chain.steps[:1]:
            if step.kind in _eager and not is_every(step.attributes[0]):
                _check_relationship(step)
    return how, given, rest


_loaders = {"joinedload": "joined loader", "selectinload": "selectin loader", "subqueryload": "subquery loader",
            "lazyload": "lazy loader"}


def _check_relationship(step):
    attribute = step.attributes[0]
    if not attribute.prop._is_relationship and step.kind in _loaders:
        from .exc import LoaderStrategyException

        raise LoaderStrategyException(
            f"Can't apply \"{_loaders[step.kind]}\" strategy to property \"{attribute}\", which is a \"column"
            " property\"; this loader strategy is intended to be used with a \"relationship property\"."
        )


def _is_too_deep(prop, path):
    """Whether what is loaded by itself would go deeper than it says, or come to a class that it has come from."""
    if prop.join_depth:
        return len(path) + 1 > prop.join_depth
    met = [mapper for step in path for mapper in (step.parent, step.mapper)] + [prop.parent]
    return any([mapper is prop.mapper for mapper in met])
