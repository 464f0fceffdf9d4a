"""itertools: ways to walk through things."""

from _firstboot_interpreter import as_c


class count:
    def __init__(self, start=0, step=1):
        self._next, self._step = start, step

    def __iter__(self):
        return self

    def __next__(self):
        value = self._next
        self._next = value + self._step
        return value

    def __repr__(self):
        step = "" if self._step == 1 else f", {self._step!r}"
        return f"count({self._next!r}{step})"


def cycle(iterable, /):
    saved = []
    for item in iterable:
        saved.append(item)
        yield item
    while saved:
        yield from saved


def repeat(object, times=None):
    while times is None or times > 0:
        yield object
        if times is not None:
            times -= 1


as_c(repeat, "repeat", "object, times=...")


class chain:
    def __init__(self, *iterables):
        self._items = chain._all(iterables)

    @staticmethod
    def _all(iterables):
        for iterable in iterables:
            yield from iterable

    @classmethod
    def from_iterable(cls, iterable, /):
        made = cls()
        made._items = chain._all(iterable)
        return made

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._items)


def compress(data, selectors):
    return (item for item, keep in zip(data, selectors) if keep)


def dropwhile(predicate, iterable, /):
    items = iter(iterable)
    for item in items:
        if not predicate(item):
            yield item
            break
    yield from items


def takewhile(predicate, iterable, /):
    for item in iterable:
        if not predicate(item):
            return
        yield item


def filterfalse(function, iterable, /):
    for item in iterable:
        if not (item if function is None else function(item)):
            yield item


def starmap(function, iterable, /):
    for arguments in iterable:
        yield function(*arguments)


def islice(iterable, /, *bounds):
    limits = slice(*bounds)
    start, stop, step = limits.start or 0, limits.stop, limits.step or 1
    if start < 0 or (stop is not None and stop < 0):
        raise ValueError(
            "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize."
        )
    return _sliced(iter(iterable), start, stop, step)


def _sliced(items, start, stop, step):
    position = 0
    wanted = start
    while stop is None or position < stop:
        try:
            item = next(items)
        except StopIteration:
            return
        if position == wanted:
            yield item
            wanted += step
        position += 1


def accumulate(iterable, func=None, *, initial=None):
    items = iter(iterable)
    if initial is None:
        try:
            total = next(items)
        except StopIteration:
            return
    else:
        total = initial
    yield total
    for item in items:
        total = total + item if func is None else func(total, item)
        yield total


def batched(iterable, n, *, strict=False):
    if n < 1:
        raise ValueError("n must be at least one")
    items = iter(iterable)
    while batch := tuple(islice(items, n)):
        if strict and len(batch) != n:
            raise ValueError("batched(): incomplete batch")
        yield batch


def pairwise(iterable, /):
    items = iter(iterable)
    for previous in items:
        for item in items:
            yield previous, item
            previous = item


def tee(iterable, n=2, /):
    items = list(iterable)
    return tuple(iter(items) for _ in range(n))


def zip_longest(*iterables, fillvalue=None):
    rows = [list(iterable) for iterable in iterables]
    for position in range(max(map(len, rows), default=0)):
        yield tuple(row[position] if position < len(row) else fillvalue for row in rows)


def groupby(iterable, key=None):
    group, current = [], None
    for item in iterable:
        mark = item if key is None else key(item)
        if group and mark != current:
            yield current, iter(group)
            group = []
        current = mark
        group.append(item)
    if group:
        yield current, iter(group)


def product(*iterables, repeat=1):
    rows = [tuple(iterable) for iterable in iterables] * repeat
    chosen = [()]
    for row in rows:
        chosen = [picked + (item,) for picked in chosen for item in row]
    yield from chosen


def permutations(iterable, r=None):
    pool = tuple(iterable)
    size = len(pool) if r is None else r
    for places in product(range(len(pool)), repeat=size):
        if len(set(places)) == size:
            yield tuple(pool[place] for place in places)


def combinations(iterable, r):
    pool = tuple(iterable)
    for places in product(range(len(pool)), repeat=r):
        if all(low < high for low, high in zip(places, places[1:])):
            yield tuple(pool[place] for place in places)


def combinations_with_replacement(iterable, r):
    pool = tuple(iterable)
    for places in product(range(len(pool)), repeat=r):
        if all(low <= high for low, high in zip(places, places[1:])):
            yield tuple(pool[place] for place in places)


as_c(count.__init__, "count", "start=..., step=...")
as_c(chain.__init__, "chain", "*iterables")
