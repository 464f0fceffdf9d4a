"""The collections of relationships, which tell the other side of what they take and lose."""


class _Collection:
    _owner = None
    _prop = None

    def _bind(self, owner, prop):
        self._owner = owner
        self._prop = prop
        return self

    def _added(self, item):
        from .state import _told, _validated, item_added

        checked = _validated(self._owner, self._prop.key, item)
        checked = _told(getattr(type(self._owner), self._prop.key), "append", self._owner, checked)
        item_added(self._owner, self._prop, checked)
        return checked

    def _removed(self, item):
        from .state import _told, item_removed, tell_validator_of_removal

        tell_validator_of_removal(self._owner, self._prop.key, item)
        _told(getattr(type(self._owner), self._prop.key), "remove", self._owner, item)
        item_removed(self._owner, self._prop, item)


class InstrumentedList(list, _Collection):
    __module__ = "sqlalchemy.orm.collections"

    def append(self, item):
        # The other side may answer by putting the item here; it is in once either way.
        size = len(self)
        item = self._added(item)
        if len(self) == size:
            list.append(self, item)

    def extend(self, items):
        for item in list(items):
            self.append(item)

    def __iadd__(self, items):
        self.extend(items)
        return self

    def insert(self, index, item):
        list.insert(self, index, self._added(item))

    def remove(self, item):
        list.remove(self, item)
        self._removed(item)

    def pop(self, index=-1):
        item = list.pop(self, index)
        self._removed(item)
        return item

    def clear(self):
        for item in list(self):
            self.remove(item)

    def __setitem__(self, index, item):
        if isinstance(index, slice):
            for old in list(self[index]):
                self._removed(old)
            list.__setitem__(self, index, [self._added(new) for new in item])
            return
        self._removed(self[index])
        list.__setitem__(self, index, self._added(item))

    def __delitem__(self, index):
        gone = self[index]
        list.__delitem__(self, index)
        for item in gone if isinstance(index, slice) else [gone]:
            self._removed(item)

    def _quietly_add(self, item):
        list.append(self, item)

    def _quietly_remove(self, item):
        for index, known in enumerate(self):
            if known is item:
                list.__delitem__(self, index)
                return


class InstrumentedSet(set, _Collection):
    __module__ = "sqlalchemy.orm.collections"

    def add(self, item):
        if item not in self:
            set.add(self, self._added(item))

    def update(self, *others):
        for other in others:
            for item in list(other):
                self.add(item)

    def remove(self, item):
        set.remove(self, item)
        self._removed(item)

    def discard(self, item):
        if item in self:
            self.remove(item)

    def clear(self):
        for item in list(self):
            self.remove(item)

    def _quietly_add(self, item):
        set.add(self, item)

    def _quietly_remove(self, item):
        set.discard(self, item)


class InstrumentedDict(dict, _Collection):
    __module__ = "sqlalchemy.orm.collections"
    _key = None

    def __setitem__(self, key, item):
        dict.__setitem__(self, key, self._added(item))

    def __delitem__(self, key):
        item = self[key]
        dict.__delitem__(self, key)
        self._removed(item)

    def _quietly_add(self, item):
        dict.__setitem__(self, self._key(item) if self._key else id(item), item)

    def _quietly_remove(self, item):
        for key, known in list(self.items()):
            if known is item:
                dict.__delitem__(self, key)


def make_collection(prop, owner, items=()):
    factory = prop.collection_class
    kind = factory if isinstance(factory, type) else None
    if kind is not None and issubclass(kind, set):
        made = InstrumentedSet()
    elif kind is not None and issubclass(kind, dict):
        made = InstrumentedDict()
    elif factory is None or (kind is not None and issubclass(kind, list)):
        made = InstrumentedList()
    else:
        made = InstrumentedList() if kind is not None else InstrumentedDict()
    made._bind(owner, prop)
    for item in items:
        made._quietly_add(item)
    return made


def adapt_collection(prop, owner, value):
    expected = make_collection(prop, owner)
    given = type(value)
    if isinstance(expected, list):
        fits, wanted = isinstance(value, list), "list"
    elif isinstance(expected, set):
        fits, wanted = isinstance(value, (set, frozenset)), "set"
    else:
        fits, wanted = isinstance(value, dict), "dict"
    if not fits:
        if value is None or not hasattr(value, "__iter__") or isinstance(value, (str, bytes)):
            name = "None" if value is None else given.__name__
            raise TypeError(f"Incompatible collection type: {name} is not {wanted}-like")
        raise TypeError(f"Incompatible collection type: {given.__name__} is not {wanted}-like")
    if isinstance(expected, dict):
        for key, item in value.items():
            dict.__setitem__(expected, key, item)
    else:
        for item in value:
            expected._quietly_add(item)
    return expected
