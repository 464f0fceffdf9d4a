"""Values of columns that tell their owner when they are changed in place."""

from ..orm import attributes


class InstrumentedAttribute(attributes.InstrumentedAttribute):
    """The attribute of a column whose values are made mutable ones of `mutable`, a class below."""

    __module__ = "sqlalchemy.orm.attributes"

    def __get__(self, instance, owner):
        value = attributes.InstrumentedAttribute.__get__(self, instance, owner)
        if instance is None or value is None:
            return value
        mutable = self.prop.columns[0].type._mutable
        if not isinstance(value, mutable):
            value = instance.__dict__[self.key] = mutable.coerce(self.key, value)
        value._parents[id(instance)] = (instance, self.key)
        return value

    def __set__(self, instance, value):
        mutable = self.prop.columns[0].type._mutable
        before = instance.__dict__.get(self.key)
        if isinstance(before, mutable) and before is not value:
            before._parents.pop(id(instance), None)
        if not isinstance(value, mutable):
            value = mutable.coerce(self.key, value)
        if value is not None:
            value._parents[id(instance)] = (instance, self.key)
        attributes.InstrumentedAttribute.__set__(self, instance, value)


class MutableBase:
    @property
    def _parents(self):
        return self.__dict__.setdefault("_mutable_parents", {})

    @classmethod
    def coerce(cls, key, value):
        if value is None:
            return None
        raise ValueError(f"Attribute '{key}' does not accept objects of type {type(value)}")


class Mutable(MutableBase):
    @classmethod
    def as_mutable(cls, sqltype):
        from ..sql.type_api import to_instance

        made = to_instance(sqltype)
        made._mutable = cls
        return made

    @classmethod
    def associate_with(cls, sqltype):
        from _firstboot_catalogue import note_unmodelled

        note_unmodelled("sqlalchemy.ext.mutable.Mutable.associate_with()")

    def changed(self):
        for instance, key in list(self._parents.values()):
            attributes.flag_modified(instance, key)


class MutableComposite(MutableBase):
    def changed(self):
        from _firstboot_catalogue import note_unmodelled

        note_unmodelled("sqlalchemy.ext.mutable.MutableComposite.changed()")


class MutableDict(Mutable, dict):
    def __getstate__(self):
        return dict(self)

    def __setstate__(self, state):
        self.update(state)

    def __setitem__(self, key, value):
        dict.__setitem__(self, key, value)
        self.changed()

    def setdefault(self, *arguments):
        result = dict.setdefault(self, *arguments)
        self.changed()
        return result

    def __delitem__(self, key):
        dict.__delitem__(self, key)
        self.changed()

    def update(self, *others, **more):
        dict.update(self, *others, **more)
        self.changed()

    def __ior__(self, other):
        self.update(other)
        return self

    def pop(self, *arguments):
        result = dict.pop(self, *arguments)
        self.changed()
        return result

    def popitem(self):
        result = dict.popitem(self)
        self.changed()
        return result

    def clear(self):
        dict.clear(self)
        self.changed()

    @classmethod
    def coerce(cls, key, value):
        if isinstance(value, cls):
            return value
        return cls(value) if isinstance(value, dict) else Mutable.coerce(key, value)


class MutableList(Mutable, list):
    def __reduce_ex__(self, proto):
        return self.__class__, (list(self),)

    def __setitem__(self, index, value):
        list.__setitem__(self, index, value)
        self.changed()

    def __delitem__(self, index):
        list.__delitem__(self, index)
        self.changed()

    def pop(self, *arguments):
        result = list.pop(self, *arguments)
        self.changed()
        return result

    def append(self, x):
        list.append(self, x)
        self.changed()

    def extend(self, x):
        list.extend(self, x)
        self.changed()

    def __iadd__(self, x):
        self.extend(x)
        return self

    def insert(self, i, x):
        list.insert(self, i, x)
        self.changed()

    def remove(self, i):
        list.remove(self, i)
        self.changed()

    def clear(self):
        list.clear(self)
        self.changed()

    def sort(self, **kw):
        list.sort(self, **kw)
        self.changed()

    def reverse(self):
        list.reverse(self)
        self.changed()

    @classmethod
    def coerce(cls, key, value):
        if isinstance(value, cls):
            return value
        return cls(value) if isinstance(value, list) else Mutable.coerce(key, value)


class MutableSet(Mutable, set):
    def __reduce_ex__(self, proto):
        return self.__class__, (list(self),)

    def add(self, elem):
        set.add(self, elem)
        self.changed()

    def remove(self, elem):
        set.remove(self, elem)
        self.changed()

    def discard(self, elem):
        set.discard(self, elem)
        self.changed()

    def pop(self, *arguments):
        result = set.pop(self, *arguments)
        self.changed()
        return result

    def clear(self):
        set.clear(self)
        self.changed()

    def update(self, *others):
        set.update(self, *others)
        self.changed()

    def intersection_update(self, *others):
        set.intersection_update(self, *others)
        self.changed()

    def difference_update(self, *others):
        set.difference_update(self, *others)
        self.changed()

    def symmetric_difference_update(self, *others):
        set.symmetric_difference_update(self, *others)
        self.changed()

    def __ior__(self, other):
        self.update(other)
        return self

    def __iand__(self, other):
        self.intersection_update(other)
        return self

    def __isub__(self, other):
        self.difference_update(other)
        return self

    def __ixor__(self, other):
        self.symmetric_difference_update(other)
        return self

    @classmethod
    def coerce(cls, index, value):
        if isinstance(value, cls):
            return value
        return cls(value) if isinstance(value, set) else Mutable.coerce(index, value)
