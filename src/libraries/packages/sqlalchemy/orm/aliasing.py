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
            return self._general(name)
        if hasattr(prop, "columns"):
            return self._aliased_table.c[prop.columns[0].key]
        return _of(getattr(self._class, name), _aliased=self)

    def _general(self, name):
        """What the class has besides its columns; a hybrid property speaks of the alias then."""
        for base in self._class.__mro__:
            found = base.__dict__.get(name)
            if getattr(found, "_is_orm_descriptor", False) and hasattr(found, "fget"):
                return found.__get__(None, self)
        return getattr(self._class, name)


def _of(attribute, **more):
    """A relationship's attribute that begins or ends at an alias."""
    copied = object.__new__(type(attribute))
    copied.__dict__.update(attribute.__dict__)
    copied.__dict__.update(more)
    return copied


def aliased(element, alias=None, name=None, flat=False, adapt_on_names=False):
    return AliasedClass(element, alias, name) if isinstance(element, type) else element.alias(name)


def with_polymorphic(base, classes, **kw):
    from _firstboot_catalogue import unmodelled

    return unmodelled("sqlalchemy.orm.with_polymorphic()")


def with_parent(instance, prop, from_entity=None):
    from ..sql.operations import and_
    from .loading import _bound_join

    relationship = prop.property
    columns = [local for local, _ in relationship.local_remote_pairs]
    return and_(*_bound_join(instance, relationship.primaryjoin, columns, type(instance).__mapper__))


def join(left, right, onclause=None, isouter=False, full=False):
    return Join(left, right, onclause, isouter, full)


def outerjoin(left, right, onclause=None, full=False):
    return Join(left, right, onclause, True, full)
