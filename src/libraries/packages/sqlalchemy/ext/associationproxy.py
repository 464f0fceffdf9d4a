from collections.abc import MutableMapping, MutableSet
from typing import Generic

from ..orm.base import _T_co


class AssociationProxy(Generic[_T_co]):
    """An attribute that shows an attribute of the objects in a relationship."""

    _is_orm_descriptor = True

    def __init__(self, target_collection, attr, *, creator=None, getset_factory=None, proxy_factory=None,
                 proxy_bulk_set=None, info=None, cascade_scalar_deletes=False, create_on_none_assignment=False,
                 attribute_options=None):
        self.target_collection = target_collection
        self.value_attr = attr
        self.creator = creator
        self.info = info or {}

    def __set_name__(self, owner, name):
        self.owner = owner
        self.key = name

    def _prop(self, instance):
        return type(instance).__mapper__.get_property(self.target_collection, _configure_mappers=True)

    def _create(self, prop, value, key=None):
        make = self.creator or prop.mapper.class_
        return make(value) if key is None else make(key, value)

    def __get__(self, instance, owner):
        if instance is None:
            from .proxy_comparing import of_class

            return of_class(self, owner)
        prop = self._prop(instance)
        if not prop.uselist:
            target = getattr(instance, self.target_collection)
            return None if target is None else getattr(target, self.value_attr)
        collection = getattr(instance, self.target_collection)
        if isinstance(collection, dict):
            return _AssociationDict(self, prop, instance)
        return _AssociationSet(self, prop, instance) if isinstance(collection, set) else _AssociationList(
            self, prop, instance
        )

    def __set__(self, instance, value):
        prop = self._prop(instance)
        if not prop.uselist:
            target = getattr(instance, self.target_collection)
            if target is None:
                if value is not None:
                    setattr(instance, self.target_collection, self._create(prop, value))
            else:
                setattr(target, self.value_attr, value)
            return
        view = self.__get__(instance, type(instance))
        if not (isinstance(value, _View) and value.col is view.col):
            view._replace(value)

    def __repr__(self):
        return f"AssociationProxy({self.target_collection!r}, {self.value_attr!r})"


class _View:
    def __init__(self, proxy, prop, instance):
        self._proxy = proxy
        self._prop = prop
        self._instance = instance

    @property
    def col(self):
        return getattr(self._instance, self._proxy.target_collection)

    def _value(self, item):
        return getattr(item, self._proxy.value_attr)

    def __len__(self):
        return len(self.col)

    def __bool__(self):
        return bool(self.col)

    def clear(self):
        self.col.clear()


class _AssociationList(_View):
    def _replace(self, values):
        self.clear()
        self.extend(values)

    def append(self, value):
        self.col.append(self._proxy._create(self._prop, value))

    def extend(self, values):
        for value in values:
            self.append(value)

    def insert(self, index, value):
        self.col.insert(index, self._proxy._create(self._prop, value))

    def remove(self, value):
        for index, item in enumerate(self):
            if item == value:
                del self.col[index]
                return
        raise ValueError("value not in list")

    def pop(self, index=-1):
        return self._value(self.col.pop(index))

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            self.col[index] = [self._proxy._create(self._prop, each) for each in value]
        else:
            setattr(self.col[index], self._proxy.value_attr, value)

    def __delitem__(self, index):
        del self.col[index]

    def index(self, value, *limits):
        return list(self).index(value, *limits)

    def count(self, value):
        return list(self).count(value)

    def copy(self):
        return list(self)

    def __add__(self, other):
        return list(self) + list(other)

    def __radd__(self, other):
        return list(other) + list(self)

    def __mul__(self, times):
        return list(self) * times

    __rmul__ = __mul__

    def __iadd__(self, values):
        self.extend(values)
        return self

    def __lt__(self, other):
        return list(self) < list(other)

    def __gt__(self, other):
        return list(self) > list(other)

    def __ne__(self, other):
        return list(self) != other

    def __iter__(self):
        return iter([self._value(item) for item in self.col])

    def __getitem__(self, index):
        found = self.col[index]
        return [self._value(item) for item in found] if isinstance(index, slice) else self._value(found)

    def __contains__(self, value):
        return value in list(iter(self))

    def __eq__(self, other):
        return list(self) == (list(other) if isinstance(other, _AssociationList) else other)

    def __repr__(self):
        return repr(list(iter(self)))


class _AssociationSet(_View, MutableSet):
    _from_iterable = set

    def _replace(self, values):
        wanted = set(values)
        self.update(wanted.difference(self))
        for value in set(self).difference(wanted):
            self.remove(value)

    def __iter__(self):
        return iter([self._value(item) for item in self.col])

    def __contains__(self, value):
        return any([self._value(item) == value for item in self.col])

    def add(self, value):
        if value not in self:
            self.col.add(self._proxy._create(self._prop, value))

    def discard(self, value):
        for item in self.col:
            if self._value(item) == value:
                self.col.discard(item)
                return

    def remove(self, value):
        if value not in self:
            raise KeyError(value)
        self.discard(value)

    def pop(self):
        if not self.col:
            raise KeyError("pop from an empty set")
        return self._value(self.col.pop())

    def update(self, *others):
        for other in others:
            for value in other:
                self.add(value)

    def union(self, *others):
        return set(self).union(*others)

    def intersection(self, *others):
        return set(self).intersection(*others)

    def difference(self, *others):
        return set(self).difference(*others)

    def issubset(self, other):
        return set(self).issubset(other)

    def issuperset(self, other):
        return set(self).issuperset(other)

    def copy(self):
        return set(self)

    def __eq__(self, other):
        return set(self) == other

    def __repr__(self):
        return repr(set(self))


class _AssociationDict(_View, MutableMapping):
    def _replace(self, values):
        lost = set(self).difference(values)
        self.update(values)
        for key in lost:
            del self[key]

    def __getitem__(self, key):
        return self._value(self.col[key])

    def __setitem__(self, key, value):
        if key in self.col:
            setattr(self.col[key], self._proxy.value_attr, value)
        else:
            self.col[key] = self._proxy._create(self._prop, value, key)

    def __delitem__(self, key):
        del self.col[key]

    def __iter__(self):
        return iter(self.col)

    def __contains__(self, key):
        return key in self.col

    def keys(self):
        return self.col.keys()

    def copy(self):
        return dict(self.items())

    def __eq__(self, other):
        return dict(self) == other

    def __repr__(self):
        return repr(dict(self))


def association_proxy(
    target_collection, attr, *, creator=None, getset_factory=None, proxy_factory=None, proxy_bulk_set=None, info=None,
    cascade_scalar_deletes=False, create_on_none_assignment=False, init=None, repr=None,
    default=None, default_factory=None, compare=None, kw_only=None,
    hash=None, dataclass_metadata=None,
):
    return AssociationProxy(
        target_collection,
        attr,
        creator=creator,
        getset_factory=getset_factory,
        proxy_factory=proxy_factory,
        proxy_bulk_set=proxy_bulk_set,
        info=info,
        cascade_scalar_deletes=cascade_scalar_deletes,
        create_on_none_assignment=create_on_none_assignment,
    )
