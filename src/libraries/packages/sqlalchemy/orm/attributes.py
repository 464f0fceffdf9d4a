from ..sql.elements import ColumnOperators

# The classes below have an attribute `property`, which hides the builtin in their bodies.
_property = property


class QueryableAttribute(ColumnOperators):
    """A mapped attribute as the class shows it: an SQL expression, or a relationship's comparator."""

    _is_orm_descriptor = True
    _says_what_is_mapped = True
    is_attribute = True

    def __init__(self, class_, key, prop):
        self.class_ = class_
        self.key = key
        self.prop = prop

    @_property
    def property(self):
        self.prop.parent._check_configure()
        return self.prop

    @_property
    def parent(self):
        return self.class_.__mapper__

    @_property
    def _parententity(self):
        return self.class_.__mapper__

    @_property
    def expression(self):
        return self.__clause_element__()

    def __clause_element__(self):
        columns = getattr(self.prop, "columns", None)
        if columns is not None:
            return columns[0]
        return self.property.comparison()

    def operate(self, name, *other, **kw):
        if self.prop._is_relationship:
            from . import comparing

            return comparing.operate(self, name, *other, **kw)
        return ColumnOperators.operate(self, name, *other, **kw)

    def label(self, name):
        return self.__clause_element__().label(name)

    @_property
    def info(self):
        return self.prop.info

    def __str__(self):
        owner = self.class_
        return f"{owner.__name__ if isinstance(owner, type) else f'aliased({owner._class.__name__})'}.{self.key}"

    def __repr__(self):
        return object.__repr__(self)

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        if self.prop._is_relationship:
            from . import comparing

            found = comparing.attribute(self, name)
            if found is not None:
                return found
            what = "Comparator"
        else:
            element = self.__clause_element__()
            if hasattr(element, name):
                return getattr(element, name)
            what = "Comparator"
        raise AttributeError(
            f"Neither {type(self).__name__!r} object nor {what!r} object associated with {self} has an"
            f" attribute {name!r}"
        )


class InstrumentedAttribute(QueryableAttribute):
    @_property
    def __doc__(self):
        return self.prop.doc

    def __get__(self, instance, owner):
        if instance is None:
            return self
        values = instance.__dict__
        if self.key in values:
            return values[self.key]
        from .state import load_attribute

        return load_attribute(instance, self)

    def __set__(self, instance, value):
        from .state import set_attribute

        set_attribute(instance, self, value)

    def __delete__(self, instance):
        from .state import delete_attribute

        delete_attribute(instance, self)


def attribute_for(mapper, prop):
    """How a class shows what is mapped; a type may have its values tell of changes in place."""
    kind = getattr(prop, "attribute_class", InstrumentedAttribute)
    columns = getattr(prop, "columns", ())
    if columns and getattr(getattr(columns[0], "type", None), "_mutable", None):
        from ..ext.mutable import InstrumentedAttribute as kind
    return kind(mapper.class_, prop.key, prop)


class CompositeAttribute(QueryableAttribute):
    """Several columns as one value."""

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return self.prop.made(instance, [getattr(instance, key) for key in self.prop.keys(owner.__mapper__)])

    def __set__(self, instance, value):
        keys = self.prop.keys(type(instance).__mapper__)
        for key, part in zip(keys, self.prop.parts(value)):
            setattr(instance, key, part)

    def _attributes(self):
        space = self.__dict__.get("_aliased") or self.class_
        return [getattr(space, key) for key in self.prop.keys(self.class_.__mapper__)]

    def __clause_element__(self):
        from ..sql.operations import ClauseList

        return ClauseList(*self._attributes())

    def operate(self, name, *other, **kw):
        from ..sql.operations import and_

        if name not in ("equals", "differs", "compare"):
            raise NotImplementedError(f"<function {name} at 0x{id(and_):x}>")
        *how, value = other
        pairs = zip(self._attributes(), self.prop.parts(value))
        return and_(*[attribute.operate(name, *how, part, **kw) for attribute, part in pairs])


class _Proxy(QueryableAttribute):
    """A synonym: another attribute's name."""

    def __init__(self, class_, prop):
        QueryableAttribute.__init__(self, class_, prop.key, prop)
        self.descriptor = prop.descriptor

    def _target(self):
        return getattr(self.class_, self.prop.name)

    @_property
    def original_property(self):
        return self.prop

    @_property
    def property(self):
        return self._target().property

    def __clause_element__(self):
        return self._target().__clause_element__()

    def __get__(self, instance, owner):
        if instance is None:
            return self
        if self.descriptor is not None:
            return self.descriptor.__get__(instance, owner)
        return getattr(instance, self.prop.name)

    def __set__(self, instance, value):
        if self.descriptor is not None:
            self.descriptor.__set__(instance, value)
        else:
            setattr(instance, self.prop.name, value)


def proxy_attribute(cls, prop):
    return _Proxy(cls, prop)


def flag_modified(instance, key):
    from .state import mark_changed

    if key not in instance.__dict__:
        from ..exc import InvalidRequestError

        raise InvalidRequestError(f"Can't flag attribute '{key}' modified; it's not present in the object state")
    mark_changed(instance, key)


def set_committed_value(instance, key, value):
    instance.__dict__[key] = value


def get_history(obj, key, passive=None):
    from .history import history_of
    from .state import state_of

    return history_of(state_of(obj), key)
