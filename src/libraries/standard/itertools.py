"""itertools: ways to walk through things."""

from _firstboot_interpreter import index as _index

__c_module__ = "itertools"


class _Walk:
    """An iterator whose steps are those of a generator."""

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._steps)


def _walk(cls, steps):
    self = object.__new__(cls)
    self._steps = steps
    return self


def _is_number(value):
    return any(hasattr(value, name) for name in ("__index__", "__int__", "__float__", "__complex__"))


class count(_Walk):
    def __new__(cls, start=0, step=1):
        if not (_is_number(start) and _is_number(step)):
            raise TypeError("a number is required")
        self = object.__new__(cls)
        self._next, self._step = start, step
        return self

    def __next__(self):
        value = self._next
        self._next = value + self._step
        return value

    def __repr__(self):
        step = "" if self._step == 1 else f", {self._step!r}"
        return f"count({self._next!r}{step})"


def _cycled(items):
    saved = []
    for item in items:
        saved.append(item)
        yield item
    while saved:
        yield from saved


class cycle(_Walk):
    def __new__(cls, iterable, /):
        return _walk(cls, _cycled(iter(iterable)))


class repeat(_Walk):
    def __new__(cls, object, times=...):
        self = _new(cls)
        self._object = object
        self._left = None if times is ... else max(_index(times), 0)
        return self

    def __next__(self):
        if self._left is not None:
            if self._left == 0:
                raise StopIteration
            self._left -= 1
        return self._object

    def __length_hint__(self):
        if self._left is None:
            raise TypeError("len() of unsized object")
        return self._left

    def __repr__(self):
        left = "" if self._left is None else f", {self._left}"
        return f"repeat({self._object!r}{left})"


_new = object.__new__


def _chained(iterables):
    for iterable in iterables:
        yield from iterable


class chain(_Walk):
    def __new__(cls, /, *iterables):
        return _walk(cls, _chained(iter(iterables)))

    @classmethod
    def from_iterable(cls, iterable, /):
        return _walk(cls, _chained(iter(iterable)))


class compress(_Walk):
    def __new__(cls, data, selectors):
        pairs = zip(iter(data), iter(selectors))
        return _walk(cls, (item for item, keep in pairs if keep))


def _dropped(predicate, items):
    for item in items:
        if not predicate(item):
            yield item
            break
    yield from items


class dropwhile(_Walk):
    def __new__(cls, predicate, iterable, /):
        return _walk(cls, _dropped(predicate, iter(iterable)))


def _taken(predicate, items):
    for item in items:
        if not predicate(item):
            return
        yield item


class takewhile(_Walk):
    def __new__(cls, predicate, iterable, /):
        return _walk(cls, _taken(predicate, iter(iterable)))


class filterfalse(_Walk):
    def __new__(cls, function, iterable, /):
        items = iter(iterable)
        if function is None:
            return _walk(cls, (item for item in items if not item))
        return _walk(cls, (item for item in items if not function(item)))


class starmap(_Walk):
    def __new__(cls, function, iterable, /):
        items = iter(iterable)
        return _walk(cls, (function(*arguments) for arguments in items))


def _bound(value, least, words):
    try:
        value = _index(value)
    except TypeError:
        value = least - 1
    if not least <= value <= 0x7FFF_FFFF_FFFF_FFFF:
        raise ValueError(words)
    return value


_NO_STOP = "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize."
_NO_INDEX = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize."
_NO_STEP = "Step for islice() must be a positive integer or None."


def _sliced(items, start, stop, step):
    position = 0
    wanted = start
    while stop is None or wanted < stop:
        try:
            while position < wanted:
                next(items)
                position += 1
            item = next(items)
        except StopIteration:
            return
        position += 1
        wanted += step
        yield item
    try:
        while position < stop:
            next(items)
            position += 1
    except StopIteration:
        return


class islice(_Walk):
    def __new__(cls, iterable, start, stop=..., step=None, /):
        alone = stop is ...
        if alone:
            start, stop = None, start
        if stop is not None:
            stop = _bound(stop, 0, _NO_STOP if alone or not hasattr(type(stop), "__index__") else _NO_INDEX)
        start = 0 if start is None else _bound(start, 0, _NO_INDEX)
        step = 1 if step is None else _bound(step, 1, _NO_STEP)
        return _walk(cls, _sliced(iter(iterable), start, stop, step))


def _accumulated(items, func, initial):
    total = initial
    if initial is None:
        try:
            total = next(items)
        except StopIteration:
            return
    yield total
    for item in items:
        total = total + item if func is None else func(total, item)
        yield total


class accumulate(_Walk):
    def __new__(cls, iterable, func=None, *, initial=None):
        return _walk(cls, _accumulated(iter(iterable), func, initial))


def _in_batches(items, n, strict):
    while batch := tuple(islice(items, n)):
        if strict and len(batch) != n:
            raise ValueError("batched(): incomplete batch")
        yield batch


class batched(_Walk):
    def __new__(cls, iterable, n, *, strict=False):
        if (n := _index(n)) < 1:
            raise ValueError("n must be at least one")
        return _walk(cls, _in_batches(iter(iterable), n, strict))


def _paired(items):
    for previous in items:
        for item in items:
            yield previous, item
            previous = item


class pairwise(_Walk):
    def __new__(cls, iterable, /):
        return _walk(cls, _paired(iter(iterable)))


class _tee(_Walk):
    def __copy__(self):
        return _walk(_tee, _shared(self._items, self._link))


def _shared(items, link):
    """Walks through links of [item, next link], which all walks share; who comes first makes them."""
    while True:
        if not link:
            try:
                link[:] = next(items), []
            except StopIteration:
                return
        item, link = link
        yield item


def tee(iterable, n=2, /):
    if (n := _index(n)) < 0:
        raise ValueError("n must be >= 0")
    items, link = iter(iterable), []
    return tuple(_walk(_tee, _shared(items, link)) for _ in range(n))


def _longest(walks, fillvalue):
    left = len(walks)
    while left:
        row = []
        for place, walk in enumerate(walks):
            try:
                row.append(fillvalue if walk is None else next(walk))
            except StopIteration:
                left -= 1
                if not left:
                    return
                walks[place] = None
                row.append(fillvalue)
        yield tuple(row)


class zip_longest(_Walk):
    def __new__(cls, /, *iterables, **keywords):
        if keywords and list(keywords) != ["fillvalue"]:
            raise TypeError("zip_longest() got an unexpected keyword argument")
        walks = [iter(iterable) for iterable in iterables]
        return _walk(cls, _longest(walks, keywords.get("fillvalue")))


class _grouper(_Walk):
    pass


class groupby:
    def __new__(cls, iterable, key=None):
        self = object.__new__(cls)
        self._items, self._key = iter(iterable), key
        self._group = self._mark = self._item = self
        return self

    def __iter__(self):
        return self

    def _advance(self):
        self._item = next(self._items)
        self._mark = self._item if self._key is None else self._key(self._item)

    def __next__(self):
        if self._item is self:
            self._advance()
        else:
            mark = self._group_mark
            while self._mark == mark:
                self._advance()
        self._group_mark = self._mark
        self._group = group = object.__new__(_grouper)
        group._steps = self._members(group, self._mark)
        return self._mark, group

    def _members(self, group, mark):
        while self._group is group and self._mark == mark:
            yield self._item
            try:
                self._advance()
            except StopIteration:
                return


def _products(pools):
    if not pools:
        yield ()
        return
    *front, last = pools
    for picked in _products(front):
        for item in last:
            yield picked + (item,)


class product(_Walk):
    def __new__(cls, /, *iterables, repeat=1):
        if (repeat := _index(repeat)) < 0:
            raise ValueError("repeat argument cannot be negative")
        pools = [tuple(iterable) for iterable in iterables] * repeat
        return _walk(cls, _products(pools))


def _chosen(pool, r, candidates, picked=()):
    """All ways to go on from the places that are picked; `candidates` gives the places that may follow."""
    if len(picked) == r:
        yield tuple(pool[place] for place in picked)
        return
    for place in candidates(picked):
        yield from _chosen(pool, r, candidates, (*picked, place))


def _size(r):
    if (r := _index(r)) < 0:
        raise ValueError("r must be non-negative")
    return r


class permutations(_Walk):
    def __new__(cls, iterable, r=None):
        pool = tuple(iterable)
        places = range(len(pool))
        if r is not None and not isinstance(r, int):
            raise TypeError("Expected int as r")
        r = len(pool) if r is None else _size(r)
        steps = _chosen(pool, r, lambda picked: (place for place in places if place not in picked))
        return _walk(cls, steps if r <= len(pool) else iter(()))


class combinations(_Walk):
    def __new__(cls, iterable, r):
        pool = tuple(iterable)
        size = len(pool)
        r = _size(r)
        steps = _chosen(pool, r, lambda picked: range(picked[-1] + 1 if picked else 0, size))
        return _walk(cls, steps if r <= size else iter(()))


class combinations_with_replacement(_Walk):
    def __new__(cls, iterable, r):
        pool = tuple(iterable)
        size = len(pool)
        return _walk(cls, _chosen(pool, _size(r), lambda picked: range(picked[-1] if picked else 0, size)))
