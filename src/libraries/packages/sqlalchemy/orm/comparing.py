"""Relationships inside of SQL expressions."""

from _firstboot_versions import sqlalchemy as _release

from .. import exc
from ..sql.elements import BindParameter
from ..sql.joins import flat, joined_on, replaced_tables
from ..sql.operations import and_, expect_condition, identity, not_, or_
from ..sql.selectable import Alias, Join, Select, Subquery
from ..sql.traversal import adapted, clone
from .inheriting import kind_criterion, source_of
from .joining import unmarked


def operate(attribute, name, *other, **kw):
    prop = attribute.property
    if name == "equals":
        return _equals(prop, other[0])
    if name == "differs":
        return _differs(prop, other[0])
    if name == "matching":
        return _contains(prop, other[0])
    if name == "among":
        raise NotImplementedError(
            "in_() not yet supported for relationships.  For a simple many-to-one, use in_() against the set of"
            " foreign key values."
        )
    raise NotImplementedError(_operator(name, other))


def _operator(name, other):
    """The function that SQLAlchemy has for an operator, as Python shows it."""
    if name == "compare":
        return f"<built-in function {_comparisons.get(other[0], other[0])}>"
    called = {"identity": "is_", "like": "like_op", "between": "between_op", "suffixed": "desc_op"}.get(name, name)
    return f"<function {called} at 0x{id(operate):x}>"


_comparisons = {"<": "lt", "<=": "le", ">": "gt", ">=": "ge"}


def _equals(prop, other):
    if other is None and prop.direction != "MANYTOONE":
        return not_(exists_criterion(prop, None))
    if prop.uselist:
        raise exc.InvalidRequestError(
            "Can't compare a collection to an object or collection; use contains() to test for membership."
        )
    return _related_to(prop, other)


def _differs(prop, other):
    if other is None:
        return not_(_related_to(prop, None)) if prop.direction == "MANYTOONE" else exists_criterion(prop, None)
    if prop.uselist:
        raise exc.InvalidRequestError(
            "Can't compare a collection to an object or collection; use contains() to test for membership."
        )
    return _unrelated_to(prop, other)


def _related_to(prop, other):
    """The join of a relationship, with what it leads to given."""
    if other is None:
        return and_(*[identity(local, "IS", None) for local, _ in prop.local_remote_pairs])
    _expect_instance(prop, other)
    if prop.secondary is None:
        return clone(prop.primaryjoin, _values_of(other, prop.mapper, [remote for _, remote in prop.local_remote_pairs]))
    middle = replaced_tables([(prop.secondary, Alias(prop.secondary))])
    values = _values_of(other, prop.mapper, [column for column, _ in prop.secondary_synchronize_pairs])
    # Values come first, so that a table that leads to itself keeps its own side.
    return and_(adapted(prop.primaryjoin, middle), adapted(clone(prop.secondaryjoin, values), middle))


def _unrelated_to(prop, other):
    _expect_instance(prop, other)
    mapper = prop.mapper
    if prop.direction == "MANYTOONE":
        pairs = [(local, getattr(other, mapper._columntoproperty[remote].key))
                 for local, remote in prop.local_remote_pairs]
        return and_(*[or_(local != value, identity(local, "IS", None)) for local, value in pairs])
    keys = [column == getattr(other, mapper._columntoproperty[column].key) for column in mapper.primary_key]
    return not_(exists_criterion(prop, and_(*keys)))


def _expect_instance(prop, other):
    if isinstance(other, type) or not hasattr(type(other), "__mapper__"):
        raise exc.ArgumentError(
            "Mapped instance expected for relationship comparison to object.   Classes, queries and other SQL elements"
            " are not accepted in this context; for comparison with a subquery, use"
            f" {prop.parent.class_.__name__}.{prop.key}.has(**criteria)."
        )


def _values_of(instance, mapper, columns):
    """What stands for columns where the row is an instance's: {the column's identity: a parameter}."""
    return {
        id(column): BindParameter(
            "param", getattr(instance, mapper._columntoproperty[column].key), column.type, unique=True
        )
        for column in columns
    }


def _contains(prop, other):
    if not prop.uselist:
        raise exc.InvalidRequestError("'contains' not implemented for scalar attributes.  Use ==")
    found = _related_to(prop, other)
    if prop.secondary is not None:
        found.negation = lambda: _unrelated_to(prop, other)
    return found


def exists_criterion(prop, criterion, kind=None, /, **kwargs):
    """That there is a row that a relationship leads to; `kind` is the class below that it must be of."""
    from ..sql.elements import literal_column
    from ..sql.selectable import Exists

    asked = [] if criterion is None else [expect_condition(criterion)]
    asked += [getattr(kind or prop.mapper.class_, name) == value for name, value in kwargs.items()]
    if isinstance(kind, type):
        # SQLAlchemy asks for it where it joins, and from 2.1 on again where it selects.
        kinds = [each for each in [kind_criterion(kind.__mapper__)] if each is not None]
        asked = kinds + asked + (kinds if _release != "2.0" else [])
    if prop.mapper.local_table is prop.parent.local_table:
        tables, joins = _of_itself(prop)
        asked = [adapted(each, replaced_tables([(prop.mapper.local_table, tables[0])])) for each in asked]
    elif prop.mapper.base_mapper is prop.parent.base_mapper and kind is None:
        tables, joins, change = _of_hierarchy(prop)
        asked = [adapted(each, change) for each in asked]
    else:
        tables = [source_of(prop.mapper.class_)] + ([prop.secondary] if prop.secondary is not None else [])
        joins = [join for join in (prop.primaryjoin, prop.secondaryjoin) if join is not None]
    sources = [source_of(kind)] + tables[1:] if isinstance(kind, type) else tables
    inner = Select(literal_column("1")).select_from(*sources).where(and_(*joins, *asked))
    return Exists(inner.correlate_except(*[table for source in sources for table in flat(source)]))


def _of_hierarchy(prop):
    """What a relationship between classes that share a table leads to, apart from what it comes from: the tables, the
    conditions that join them, and what puts the columns of the one into the place of the other's."""
    source = source_of(prop.mapper.class_)
    columns = [column for table in flat(source) if not isinstance(table, Join) for column in table.c]
    if isinstance(source, Join):
        inside = Select(*columns).select_from(source)
        inside._label_style = "tablename"
        other = Subquery(inside)
    else:
        other = Alias(source)
    instead = {id(column): there for column, there in zip(columns, list(other.c))}

    def change(column):
        return instead.get(id(unmarked(column)))

    if prop.secondary is None:
        remotes = {id(remote) for _, remote in prop.local_remote_pairs}
        join = adapted(prop.primaryjoin, lambda column: change(column) if id(unmarked(column)) in remotes else None)
        return [other], [join], change
    middle = Alias(prop.secondary)
    between = replaced_tables([(prop.secondary, middle)])
    first, second = [adapted(join, between) for join in (prop.primaryjoin, prop.secondaryjoin)]
    return [other, middle], [first, adapted(second, change)], change


def _of_itself(prop):
    """The tables of a relationship from a table to itself, under other names, and the conditions that join them."""
    other = Alias(prop.mapper.local_table)
    if prop.secondary is None:
        return [other], [joined_on(prop, [], other)]
    middle = Alias(prop.secondary)
    between = replaced_tables([(prop.secondary, middle)])
    far = replaced_tables([(prop.secondary, middle), (prop.mapper.local_table, other)])
    return [other, middle], [adapted(prop.primaryjoin, between), adapted(prop.secondaryjoin, far)]


def attribute(owner, name):
    prop = owner.prop
    if name == "any":
        return lambda criterion=None, **kw: _checked(owner, True, criterion, kw)
    if name == "has":
        return lambda criterion=None, **kw: _checked(owner, False, criterion, kw)
    if name in ("mapper", "entity", "target"):
        prop.parent._check_configure()
        return getattr(prop, name)
    if name == "of_type":
        from .aliasing import _of

        return lambda entity: _of(owner, _of_type=entity)
    if name == "and_":
        return lambda *args: owner
    return None


def _checked(attribute, many, criterion, kw):
    prop = attribute.prop
    prop.parent._check_configure()
    if many and not prop.uselist:
        raise exc.InvalidRequestError("'any()' not implemented for scalar attributes. Use has().")
    if not many and prop.uselist:
        raise exc.InvalidRequestError("'has()' not implemented for collections. Use any().")
    return exists_criterion(prop, criterion, attribute.__dict__.get("_of_type"), **kw)
