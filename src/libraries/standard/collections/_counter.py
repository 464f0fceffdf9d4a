"""Counter: a dictionary from elements to how often they occur."""


class Counter(dict):
    def __init__(self, iterable=None, /, **kwds):
        dict.__init__(self)
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def total(self):
        return sum(self.values())

    def most_common(self, n=None):
        from heapq import nlargest

        return nlargest(len(self) if n is None else n, self.items(), key=lambda pair: pair[1])

    def elements(self):
        for element, count in self.items():
            for _ in range(count):
                yield element

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError(
            "Counter.fromkeys() is undefined.  Use Counter(iterable) instead."
        )

    def _add(self, sign, iterable, named):
        if iterable is not None:
            if hasattr(iterable, "items") and sign > 0 and not self:
                dict.update(self, iterable)
            elif hasattr(iterable, "items"):
                for element, count in iterable.items():
                    self[element] = count + self[element] if sign > 0 else self[element] - count
            else:
                for element in iterable:
                    self[element] = self[element] + sign
        if named and sign > 0 and not self:
            dict.update(self, named)
            return
        for element, count in named.items():
            self[element] = count + self[element] if sign > 0 else self[element] - count

    def update(self, iterable=None, /, **kwds):
        self._add(1, iterable, kwds)

    def subtract(self, iterable=None, /, **kwds):
        self._add(-1, iterable, kwds)

    def copy(self):
        return self.__class__(self)

    def __delitem__(self, element):
        if element in self:
            dict.__delitem__(self, element)

    def _combined(self, other, rule):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for element in list(self) + [key for key in other if key not in self]:
            count = rule(self[element], other[element])
            if count > 0:
                result[element] = count
        return result

    def __add__(self, other):
        return self._combined(other, lambda mine, theirs: mine + theirs)

    def __sub__(self, other):
        return self._combined(other, lambda mine, theirs: mine - theirs)

    def __or__(self, other):
        return self._combined(other, max)

    def __and__(self, other):
        return self._combined(other, min)

    def __repr__(self):
        if not self:
            return f"{self.__class__.__name__}()"
        inside = ", ".join(f"{element!r}: {count!r}" for element, count in self.most_common())
        return f"{self.__class__.__name__}({{{inside}}})"
