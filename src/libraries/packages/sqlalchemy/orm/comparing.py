"""Relationships inside of SQL expressions."""

from .. import exc
from ..sql.operations import and_, identity, not_


def operate(attribute, name, *other, **kw):
    prop = attribute.property
    if name in ("equals", "differs"):
        return _compare(prop, other[0], name == "equals")
    if name in ("matching",):
        return _contains(prop, other[0])
    if name == "among":
        raise NotImplementedError(
            "in_() not yet supported for relationships.  For a simple many-to-one, use in_() against the set of"
            " foreign key values."
        )
    raise NotImplementedError(f"{prop}")


def _compare(prop, other, equal):
    if prop.uselist:
        if other is None:
            found = exists_criterion(prop, None)
            return not_(found) if equal else found
        raise exc.InvalidRequestError(
            "Can't compare a collection to an object or collection; use contains() to test for membership."
        )
    parts = []
    for local, remote in prop.local_remote_pairs:
        if other is None:
            parts.append(identity(local, "IS" if equal else "IS NOT", None))
        else:
            value = getattr(other, prop.mapper._columntoproperty[remote].key)
            parts.append(local == value if equal else local != value)
    return and_(*parts)


def _contains(prop, other):
    if not prop.uselist:
        raise exc.InvalidRequestError("'contains' not implemented for scalar attributes.  Use ==")
    if prop.secondary is None:
        return and_(*[
            local == getattr(other, prop.mapper._columntoproperty[remote].key)
            for local, remote in prop.local_remote_pairs
        ])
    conditions = [prop.primaryjoin]
    for source, target in prop.secondary_synchronize_pairs:
        conditions.append(target == getattr(other, prop.mapper._columntoproperty[source].key))
    return and_(*conditions)


def exists_criterion(prop, criterion, **kwargs):
    from ..sql.selectable import Select

    conditions = [prop.primaryjoin]
    if prop.secondaryjoin is not None:
        conditions.append(prop.secondaryjoin)
    if criterion is not None:
        conditions.append(criterion)
    for name, value in kwargs.items():
        conditions.append(getattr(prop.mapper.class_, name) == value)
    from ..sql.elements import literal_column
    from ..sql.selectable import Exists

    tables = [prop.mapper.local_table] + ([prop.secondary] if prop.secondary is not None else [])
    inner = Select(literal_column("1")).select_from(*tables).where(and_(*conditions))
    return Exists(inner.correlate_except(*tables))


def attribute(owner, name):
    prop = owner.prop
    if name == "any":
        return lambda criterion=None, **kw: _checked(prop, True, criterion, kw)
    if name == "has":
        return lambda criterion=None, **kw: _checked(prop, False, criterion, kw)
    if name in ("mapper", "entity", "target"):
        prop.parent._check_configure()
        return getattr(prop, name)
    if name == "of_type":
        from .aliasing import _of

        return lambda entity: _of(owner, _of_type=entity)
    if name == "and_":
        return lambda *args: owner
    return None


def _checked(prop, many, criterion, kw):
    prop.parent._check_configure()
    if many and not prop.uselist:
        raise exc.InvalidRequestError("'any()' not implemented for scalar attributes. Use has().")
    if not many and prop.uselist:
        raise exc.InvalidRequestError("'has()' not implemented for collections. Use any().")
    return exists_criterion(prop, criterion, **kw)
