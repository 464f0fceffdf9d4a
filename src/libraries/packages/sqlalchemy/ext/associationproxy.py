class AssociationProxy:
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
        view.clear()
        if isinstance(view, _AssociationDict):
            view.update(value)
        else:
            for item in value:
                view.append(item)

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


class _AssociationSet(_AssociationList):
    def append(self, value):
        if value not in self:
            self.col.add(self._proxy._create(self._prop, value))

    add = append

    def __repr__(self):
        return repr(set(iter(self)))


class _AssociationDict(_View):
    def __getitem__(self, key):
        return self._value(self.col[key])

    def __setitem__(self, key, value):
        self.col[key] = self._proxy._create(self._prop, value, key)

    def __iter__(self):
        return iter(self.col)

    def __contains__(self, key):
        return key in self.col

    def items(self):
        return [(key, self._value(item)) for key, item in self.col.items()]

    def keys(self):
        return list(self.col)

    def update(self, values):
        for key, value in dict(values).items():
            self[key] = value

    def __repr__(self):
        return repr(dict(self.items()))


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
