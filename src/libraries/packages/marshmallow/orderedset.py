class OrderedSet:
    """What Schema.only and Schema.exclude become."""

    def __init__(self, values=()):
        self._values = dict.fromkeys(values)

    def __contains__(self, value):
        return value in self._values

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def __repr__(self):
        return f"{type(self).__name__}({list(self)!r})" if self._values else f"{type(self).__name__}()"
