def _pairs(mapping):
    if mapping is None:
        return []
    if isinstance(mapping, MultiDict):
        return list(mapping.items(multi=True))
    items = mapping.items() if hasattr(mapping, "items") else mapping
    found = []
    for key, value in items:
        for single in value if isinstance(value, (list, tuple, set)) else [value]:
            found.append((key, single))
    return found


class MultiDict(dict):
    def __init__(self, mapping=None):
        super().__init__()
        for key, value in _pairs(mapping):
            self.add(key, value)

    def __getitem__(self, key):
        values = dict.get(self, key)
        if not values:
            from .exceptions import BadRequestKeyError

            raise BadRequestKeyError(key)
        return values[0]

    def __setitem__(self, key, value):
        dict.__setitem__(self, key, [value])

    def add(self, key, value):
        dict.setdefault(self, key, []).append(value)

    def get(self, key, default=None, type=None):
        values = dict.get(self, key)
        if not values:
            return default
        if type is None:
            return values[0]
        try:
            return type(values[0])
        except (ValueError, TypeError):
            return default

    def getlist(self, key, type=None):
        values = dict.get(self, key, [])
        return list(values) if type is None else [type(value) for value in values]

    def setlist(self, key, new_list):
        dict.__setitem__(self, key, list(new_list))

    def items(self, multi=False):
        for key, values in dict.items(self):
            for value in values if multi else values[:1]:
                yield key, value

    def values(self):
        for values in dict.values(self):
            yield values[0]

    def to_dict(self, flat=True):
        return dict(self.items()) if flat else {key: list(values) for key, values in dict.items(self)}

    def __repr__(self):
        return f"{type(self).__name__}({list(self.items(multi=True))!r})"


class ImmutableDict(dict):
    def _refuse(self, *args, **kwargs):
        raise TypeError(f"{type(self).__name__!r} objects are immutable")

    __setitem__ = __delitem__ = setdefault = update = pop = popitem = clear = _refuse

    def copy(self):
        return dict(self)

    def __copy__(self):
        return self

    def __repr__(self):
        return f"{type(self).__name__}({dict.__repr__(self)})"


class ImmutableMultiDict(MultiDict):
    pass


class CombinedMultiDict(MultiDict):
    def __init__(self, dicts=None):
        super().__init__()
        for single in dicts or ():
            for key, value in _pairs(single):
                self.add(key, value)


class Headers:
    def __init__(self, defaults=None):
        self._list = []
        if defaults is not None:
            self.extend(defaults)

    def extend(self, pairs):
        for key, value in pairs.items() if hasattr(pairs, "items") else pairs:
            self.add(key, value)

    def add(self, key, value):
        self._list.append((key, str(value)))

    def __setitem__(self, key, value):
        self._list = [pair for pair in self._list if pair[0].lower() != key.lower()]
        self.add(key, value)

    set = __setitem__

    def __getitem__(self, key):
        for name, value in self._list:
            if name.lower() == key.lower():
                return value
        raise KeyError(key)

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def __contains__(self, key):
        return any([name.lower() == key.lower() for name, _ in self._list])

    def __iter__(self):
        return iter(self._list)

    def __len__(self):
        return len(self._list)

    def update(self, pairs):
        for key, value in pairs.items() if hasattr(pairs, "items") else pairs:
            self[key] = value

    def __repr__(self):
        return f"{type(self).__name__}({self._list!r})"


class FileStorage:
    def __init__(self, stream=None, filename=None, name=None, content_type=None):
        self.stream = stream
        self.filename = filename
        self.name = name
        self.content_type = content_type
