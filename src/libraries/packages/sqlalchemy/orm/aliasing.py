from ..sql.selectable import Alias, Join


class AliasedClass:
    """A mapped class under another name in a statement."""

    def __init__(self, mapped_class, alias=None, name=None):
        mapper = mapped_class.__mapper__
        self.__dict__["_class"] = mapped_class
        self.__dict__["_mapper"] = mapper
        self.__dict__["_aliased_table"] = Alias(mapper.local_table, name) if alias is None else alias

    def __getattr__(self, name):
        prop = self._mapper._props.get(name)
        if prop is None:
            return getattr(self._class, name)
        if hasattr(prop, "columns"):
            return self._aliased_table.c[prop.columns[0].key]
        return _of(getattr(self._class, name), _aliased=self)


def _of(attribute, **more):
    """A relationship's attribute that begins or ends at an alias."""
    copied = object.__new__(type(attribute))
    copied.__dict__.update(attribute.__dict__)
    copied.__dict__.update(more)
    return copied


def aliased(element, alias=None, name=None, flat=False, adapt_on_names=False):
    return AliasedClass(element, alias, name) if isinstance(element, type) else element.alias(name)


def with_polymorphic(base, classes, **kw):
    return base


def with_parent(instance, prop, from_entity=None):
    from ..sql.operations import and_

    relationship = prop.property
    own = type(instance).__mapper__
    return and_(*[
        remote == getattr(instance, own._columntoproperty[local].key)
        for local, remote in relationship.local_remote_pairs
    ])


def join(left, right, onclause=None, isouter=False, full=False):
    return Join(left, right, onclause, isouter, full)


def outerjoin(left, right, onclause=None, full=False):
    return Join(left, right, onclause, True, full)
