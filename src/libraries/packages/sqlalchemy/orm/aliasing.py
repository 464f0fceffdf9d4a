from ..exc import ArgumentError
from ..sql.joins import replaced_tables
from ..sql.labels import Anonymous
from ..sql.selectable import Alias, Join
from ..sql.traversal import adapted


def in_table(mapper, column, table):
    """What is mapped, a column or an expression, where another table stands for the mapper's."""
    if column.__visit_name__ == "column":
        return table.c[column.key] if column.table is not None and column.key in table.c else column
    known = table.__dict__.setdefault("_expressions", {})
    if column not in known:
        known[column] = made = adapted(column, replaced_tables([(mapper.local_table, table)]))
        if isinstance(getattr(made, "name", None), Anonymous):
            made.name = made.key = Anonymous(made.name.base)
    return known[column]


class AliasedClass:
    """A mapped class under another name in a statement."""

    def __init__(self, mapped_class, alias=None, name=None):
        mapper = mapped_class.__mapper__
        self.__dict__["_class"] = mapped_class
        self.__dict__["_mapper"] = mapper
        if alias is None and len(mapper.tables) > 1:
            from _firstboot_catalogue import note_unmodelled

            note_unmodelled("an alias of a class of several tables")
        self.__dict__["_aliased_table"] = Alias(mapper.local_table, name) if alias is None else alias
        # The mappers below that are loaded too, where the class is known as more than itself.
        self.__dict__["_below"] = None

    def __getattr__(self, name):
        prop = self._mapper._props.get(name)
        if prop is None:
            return self._general(name)
        if hasattr(prop, "columns"):
            return in_table(self._mapper, prop.columns[0], self._aliased_table)
        return _of(getattr(self._class, name), _aliased=self)

    def __str__(self):
        return f"aliased({self._class.__name__})"

    def __repr__(self):
        return f"<AliasedClass at 0x{id(self):x}; {self._class.__name__}>"

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


def _seen_as(cls, name, alias):
    """An attribute of a class as part of an alias."""
    found = getattr(cls, name)
    return _of(found, _aliased=alias) if hasattr(found, "prop") else found


class _Polymorphic(AliasedClass):
    """A class together with classes below it, under the names that their tables have."""

    def __init__(self, base, below, source):
        AliasedClass.__init__(self, base, source)
        self.__dict__["_below"] = below
        for mapper in below:
            self.__dict__[mapper.class_.__name__] = _Part(mapper.class_, self)

    def __getattr__(self, name):
        return _seen_as(self._class, name, self)


class _Part:
    """One of the classes below, as it is known there."""

    def __init__(self, cls, whole):
        self._class = cls
        self._whole = whole

    def __getattr__(self, name):
        return _seen_as(self._class, name, self._whole)

    __str__ = __repr__ = AliasedClass.__str__


def with_polymorphic(
    base, classes, selectable=False, flat=False, name=None, polymorphic_on=None, aliased=False, innerjoin=False,
    adapt_on_names=False,
):
    from .inheriting import mappers_below, source_with

    mapper = base.__mapper__
    mapper._check_configure()
    below = mappers_below(mapper, classes)
    if selectable is not False or flat or aliased or innerjoin or polymorphic_on is not None:
        from _firstboot_catalogue import unmodelled

        return unmodelled("sqlalchemy.orm.with_polymorphic() under other names")
    return _Polymorphic(base, below, source_with(mapper, below))


def with_parent(instance, prop, from_entity=None):
    from ..sql.operations import and_
    from .loading import _bound_join

    if isinstance(prop, str):
        raise ArgumentError("with_parent() accepts class-bound mapped attributes, not strings")
    relationship = prop.property
    mapper = type(instance).__mapper__
    if relationship.secondary is None:
        columns = [local for local, _ in relationship.local_remote_pairs]
        return and_(*_bound_join(instance, relationship.primaryjoin, columns, mapper))
    columns = [own for own, _ in relationship.synchronize_pairs]
    bound = _bound_join(instance, relationship.primaryjoin, columns, mapper) + [relationship.secondaryjoin]
    change = replaced_tables([(relationship.secondary, Alias(relationship.secondary))])
    return and_(*[adapted(each, change) for each in bound])


def join(left, right, onclause=None, isouter=False, full=False):
    return Join(left, right, onclause, isouter, full)


def outerjoin(left, right, onclause=None, full=False):
    return Join(left, right, onclause, True, full)
