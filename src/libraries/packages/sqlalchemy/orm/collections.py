"""The collections of relationships, which tell the other side of what they take and lose."""

from .. import exc


class _Collection:
    _owner = None
    _prop = None

    def _bind(self, owner, prop):
        self._owner = owner
        self._prop = prop
        return self

    def _added(self, item):
        from .state import _check_single_parent, _told, _validated, item_added

        checked = _validated(self._owner, self._prop.key, item)
        _check_single_parent(self._owner, self._prop, checked)
        checked = _told(getattr(type(self._owner), self._prop.key), "append", self._owner, checked)
        item_added(self._owner, self._prop, checked)
        return checked

    def _removed(self, item, was_there=True):
        from .state import _told, item_removed, state_of_given, tell_validator_of_removal

        if item is not None and (self._prop.direction == "ONETOMANY" or self._prop.single_parent):
            state_of_given(item)
        tell_validator_of_removal(self._owner, self._prop.key, item)
        _told(getattr(type(self._owner), self._prop.key), "remove", self._owner, item)
        item_removed(self._owner, self._prop, item, was_there)


class InstrumentedList(list, _Collection):
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
        # All are told before it is looked for.
        self._removed(item, item in self)
        list.remove(self, item)

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

    def pop(self):
        item = set.pop(self)
        self._removed(item)
        return item

    def clear(self):
        for item in list(self):
            self.remove(item)

    def difference_update(self, *others):
        for other in others:
            for item in list(other):
                self.discard(item)

    def intersection_update(self, *others):
        self.difference_update(self - self.intersection(*others))

    def symmetric_difference_update(self, other):
        wanted = self ^ set(other)
        self.intersection_update(wanted)
        self.update(wanted)

    def __ior__(self, other):
        self.update(other)
        return self

    def __isub__(self, other):
        self.difference_update(other)
        return self

    def __iand__(self, other):
        self.intersection_update(other)
        return self

    def __ixor__(self, other):
        self.symmetric_difference_update(other)
        return self

    def _quietly_add(self, item):
        set.add(self, item)

    def _quietly_remove(self, item):
        set.discard(self, item)


class InstrumentedDict(dict, _Collection):
    def __setitem__(self, key, item):
        if key in self:
            self._removed(self[key])
        dict.__setitem__(self, key, self._added(item))

    def __delitem__(self, key):
        item = self[key]
        dict.__delitem__(self, key)
        self._removed(item)

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def update(self, *others, **more):
        for key, item in dict(*others, **more).items():
            if key not in self or self[key] is not item:
                self[key] = item

    def pop(self, key, *default):
        item = dict.pop(self, key, *default)
        if not default or item is not default[0]:
            self._removed(item)
        return item

    def popitem(self):
        key, item = dict.popitem(self)
        self._removed(item)
        return key, item

    def clear(self):
        for key in list(self):
            del self[key]

    def _quietly_add(self, item):
        dict.__setitem__(self, self._key_of(item), item)

    def _quietly_remove(self, item):
        for key, known in list(self.items()):
            if known is item:
                dict.__delitem__(self, key)

    def _key_of(self, item):
        from _firstboot_catalogue import unmodelled

        return unmodelled(f"the keys of the collection class {type(self).__name__}")


_kinds = ((list, InstrumentedList), (set, InstrumentedSet), (dict, InstrumentedDict))


def _empty(factory):
    """What a collection class, or what else makes collections, gives: instrumented, its own methods kept."""
    if not isinstance(factory, type):
        made = InstrumentedList() if factory is None else factory()
        return made if isinstance(made, _Collection) else _empty(type(made))
    if issubclass(factory, _Collection):
        return factory()
    for plain, kind in _kinds:
        if factory is plain:
            return kind()
        if issubclass(factory, plain):
            return type(factory.__name__, (factory, kind), {"__module__": factory.__module__})()
    from _firstboot_catalogue import unmodelled

    unmodelled(f"the collection class {factory.__name__}")
    return InstrumentedList()


def check_collection_class(factory):
    """What it makes must know how something is added to it."""
    if not factory:
        return
    made = factory()
    gives_keys = isinstance(made, InstrumentedDict) and hasattr(made, "set")
    if gives_keys or hasattr(made, "append") or hasattr(made, "add"):
        return
    name = "InstrumentedDict" if type(made) is dict else type(made).__name__
    raise exc.ArgumentError(f"Type {name} must elect an appender method to be a collection class")


def make_collection(prop, owner, items=()):
    made = _empty(prop.collection_class or None)
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
    for item in value.values() if isinstance(expected, dict) else value:
        expected._quietly_add(item)
    return expected


# Names of mapped_collection, which builds on this module.
_keyed = (
    "KeyFuncDict",
    "MappedCollection",
    "attribute_keyed_dict",
    "attribute_mapped_collection",
    "column_keyed_dict",
    "column_mapped_collection",
    "keyfunc_mapping",
    "mapped_collection",
)


def __getattr__(name):
    if name in _keyed:
        from . import mapped_collection

        return getattr(mapped_collection, name)
    from _firstboot_catalogue import missing_name

    return missing_name(__name__, name)
