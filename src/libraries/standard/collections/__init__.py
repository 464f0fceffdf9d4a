"""collections: the container types beside dict, list, set and tuple."""

import sys

from collections._counter import Counter
from collections._deque import deque
from collections._named_tuple import namedtuple
from collections._user import ChainMap, UserDict, UserList, UserString

for _kind in (Counter, deque, ChainMap, UserDict, UserList, UserString):
    _kind.__module__ = "collections"
del _kind

__c_module__ = "_collections"
__c_names__ = ("OrderedDict", "defaultdict")

_absent = object()


def _merged(first, second):
    made = first.copy()
    made.update(second)
    return made


def _fill(mapping, others, named):
    """As OrderedDict is filled: item by item, with words of its own for what is no pair."""
    for other in others:
        if hasattr(other, "keys"):
            for key in other.keys():
                mapping[key] = other[key]
            continue
        for pair in other:
            given = tuple(pair)
            if len(given) > 2:
                raise ValueError("too many values to unpack (expected 2)")
            if len(given) < 2:
                raise ValueError(f"need more than {len(given)} value{'' if given else 's'} to unpack")
            mapping[given[0]] = given[1]
    for key, value in named.items():
        mapping[key] = value


def _missing(key):
    return KeyError() if key is None else KeyError(key)


class OrderedDict(dict):
    def __init__(self, /, *args, **kwds):
        if len(args) > 1:
            raise TypeError(f"expected at most 1 argument, got {len(args)}")
        dict.__init__(self)
        _fill(self, args, kwds)

    def update(self, /, *args, **kwds):
        if len(args) > 1:
            raise TypeError(f"update() takes at most 1 positional argument ({len(args)} given)")
        _fill(self, args, kwds)

    def move_to_end(self, key, last=True):
        hash(key)
        if key not in self:
            raise _missing(key)
        if last:
            self[key] = self.pop(key)
        else:
            rest = [(other, value) for other, value in self.items() if other != key]
            value = self[key]
            self.clear()
            self[key] = value
            self.update(rest)

    def popitem(self, last=True):
        if not self:
            raise KeyError("dictionary is empty")
        key = next(reversed(self) if last else iter(self))
        return key, self.pop(key)

    def pop(self, key, default=_absent):
        if default is not _absent:
            return dict.pop(self, key, default)
        hash(key)
        if key not in self:
            raise _missing(key)
        return dict.pop(self, key)

    def setdefault(self, key, default=None):
        return dict.setdefault(self, key, default)

    def clear(self):
        dict.clear(self)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        made = cls()
        for key in iterable:
            made[key] = value
        return made

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and list(self) == list(other)
        return dict.__eq__(self, other)

    __hash__ = None

    def __or__(self, other):
        return _merged(self, other) if isinstance(other, dict) else NotImplemented

    def __ror__(self, other):
        return _merged(self.__class__(other), self) if isinstance(other, dict) else NotImplemented

    def copy(self):
        return self.__class__(self)

    def __repr__(self):
        if not self:
            return f"{self.__class__.__name__}()"
        return f"{self.__class__.__name__}({dict(self.items())!r})"


class defaultdict(dict):
    def __init__(self, default_factory=None, /, *args, **keywords):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        self.default_factory = default_factory
        dict.__init__(self, *args, **keywords)

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        value = self[key] = self.default_factory()
        return value

    def copy(self):
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __or__(self, other):
        return _merged(self, other) if isinstance(other, dict) else NotImplemented

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        return _merged(type(self)(self.default_factory, other), self)

    def __repr__(self):
        return f"{type(self).__name__}({self.default_factory!r}, {dict.__repr__(self)})"


def __getattr__(attribute):
    if attribute == "abc":
        import collections.abc

        return sys.modules["collections.abc"]
    raise AttributeError(f"module 'collections' has no attribute {attribute!r}")
