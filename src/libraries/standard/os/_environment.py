"""os.environ: a mapping that takes only strings and remembers which names were asked for."""

import _firstboot_process as _process
from _firstboot_catalogue import step as _step


def _checked(value):
    if not isinstance(value, str):
        raise TypeError("str expected, not " + type(value).__name__)
    return value


class _Environ:
    # Registered as a MutableMapping in collections.abc; not derived from it, so that `import os`
    # stays cheap.
    __module__ = "os"

    def __init__(self, data):
        self._data = data

    def __getitem__(self, key):
        _process.note_environment_read(_checked(key), self._data)
        try:
            return _step(self._data[key], "os.environ")
        except KeyError:
            raise KeyError(key) from None

    def get(self, key, default=None):
        _process.note_environment_read(_checked(key), self._data)
        return _step(self._data[key], "os.environ") if key in self._data else default

    # What it inherits in reality.
    get.__qualname__ = "Mapping.get"

    def __contains__(self, key):
        if isinstance(key, str):
            _process.note_environment_read(key, self._data)
        return key in self._data

    def __setitem__(self, key, value):
        self._data[_checked(key)] = _checked(value)

    def __delitem__(self, key):
        try:
            del self._data[_checked(key)]
        except KeyError:
            raise KeyError(key) from None

    def setdefault(self, key, value):
        _process.note_environment_read(_checked(key), self._data)
        if key not in self._data:
            self[key] = value
        return self._data[key]

    _absent = object()

    def pop(self, key, default=_absent):
        _process.note_environment_read(_checked(key), self._data)
        if key in self._data:
            value = self._data[key]
            del self._data[key]
            return value
        if default is _Environ._absent:
            raise KeyError(key)
        return default

    def popitem(self):
        for key in self._data:
            value = self._data[key]
            del self._data[key]
            return key, value
        raise KeyError

    def clear(self):
        self._data.clear()

    def update(self, other=(), /, **named):
        if hasattr(other, "keys"):
            for key in other.keys():
                self[key] = other[key]
        else:
            for key, value in other:
                self[key] = value
        for key, value in named.items():
            self[key] = value

    def __iter__(self):
        return iter(list(self._data))

    def __len__(self):
        return len(self._data)

    def keys(self):
        return self._data.keys()

    def values(self):
        return self._data.values()

    def items(self):
        return self._data.items()

    def copy(self):
        return dict(self._data)

    def __eq__(self, other):
        if isinstance(other, _Environ):
            return self._data == other._data
        return self._data == other

    __hash__ = None

    def __or__(self, other):
        return self._data | dict(other)

    def __ror__(self, other):
        return dict(other) | self._data

    def __ior__(self, other):
        self.update(other)
        return self

    def __repr__(self):
        inside = ", ".join(f"{key!r}: {value!r}" for key, value in self._data.items())
        return f"environ({{{inside}}})"


# The flask command fills it when it starts.
environ = _Environ({})


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(name, value, /):
    _checked(name), _checked(value)


def unsetenv(name, /):
    _checked(name)
