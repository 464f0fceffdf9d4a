"""Stands for rpds, which is compiled code: the persistent collections that jsonschema and referencing use."""

from collections.abc import Iterable, Mapping, Set


class HashTrieMap(Mapping):
    def __init__(self, value=(), **more):
        self._items = dict(value, **more)

    @classmethod
    def convert(cls, value):
        return value if isinstance(value, cls) else cls(value)

    @classmethod
    def fromkeys(cls, keys, value=None):
        return cls(dict.fromkeys(keys, value))

    def __getitem__(self, key):
        return self._items[key]

    def __iter__(self):
        return iter(self._items)

    def __len__(self):
        return len(self._items)

    def __hash__(self):
        return hash(frozenset(self._items.items()))

    def insert(self, key, value):
        return type(self)({**self._items, key: value})

    def remove(self, key):
        rest = dict(self._items)
        del rest[key]
        return type(self)(rest)

    def discard(self, key):
        return self.remove(key) if key in self._items else self

    def update(self, *others, **more):
        items = dict(self._items)
        for other in others:
            items.update(other)
        return type(self)(items, **more)


class HashTrieSet(Set):
    def __init__(self, value=()):
        self._items = frozenset(value)

    def __contains__(self, key):
        return key in self._items

    def __iter__(self):
        return iter(self._items)

    def __len__(self):
        return len(self._items)

    def __hash__(self):
        return hash(self._items)

    def insert(self, key):
        return type(self)(self._items | {key})

    def remove(self, key):
        if key not in self._items:
            raise KeyError(key)
        return type(self)(self._items - {key})

    def discard(self, key):
        return type(self)(self._items - {key})

    def update(self, *others):
        return type(self)(self._items.union(*others))


class List(Iterable):
    def __init__(self, value=(), *more):
        self._items = (value, *more) if more else tuple(value)

    def __iter__(self):
        return iter(self._items)

    def __len__(self):
        return len(self._items)

    @property
    def first(self):
        return self._items[0]

    @property
    def rest(self):
        return type(self)(self._items[1:])

    def push_front(self, item):
        return type(self)((item, *self._items))

    def drop_first(self):
        return self.rest
