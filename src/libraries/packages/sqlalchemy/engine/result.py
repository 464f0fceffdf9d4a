from .. import exc


class Row:
    """One row: a tuple that also answers to the names of its columns."""

    def __init__(self, keys, values, complaint="Could not locate column in row for column '{}'"):
        self.__dict__["_keys"] = keys
        self.__dict__["_complaint"] = complaint
        self.__dict__["_data"] = tuple(values)

    @property
    def _fields(self):
        return tuple(self._keys)

    @property
    def _mapping(self):
        return RowMapping([(key, value) for key, value in zip(self._keys, self._data) if key is not None])

    def _asdict(self):
        return dict(zip(self._keys, self._data))

    @property
    def t(self):
        return self

    def _tuple(self):
        return self._data

    tuple = _tuple

    def __getattr__(self, name):
        if name in self._keys:
            return self._data[self._keys.index(name)]
        raise AttributeError(self._complaint.format(name))

    def __getitem__(self, index):
        return self._data[index]

    def __iter__(self):
        return iter(self._data)

    def __len__(self):
        return len(self._data)

    def __eq__(self, other):
        return self._data == (other._data if isinstance(other, Row) else other)

    def __lt__(self, other):
        return self._data < (other._data if isinstance(other, Row) else other)

    def __hash__(self):
        return hash(self._data)

    def __repr__(self):
        return repr(self._data)

    def count(self, value):
        return self._data.count(value)

    def index(self, value):
        return self._data.index(value)


class RowMapping(dict):
    def keys(self):
        return RMKeyView(list(self))

    def __missing__(self, key):
        """A column stands for its name."""
        name = getattr(key, "key", None)
        if name in self:
            return self[name]
        raise exc.NoSuchColumnError(f"Could not locate column in row for column '{key}'") if name else KeyError(key)


class RMKeyView:
    """The names of the columns of a result."""

    # `_mapping` stays empty, as in the real class.
    __slots__ = ("_keys", "_mapping")

    def __init__(self, keys):
        self._keys = keys

    def __len__(self):
        return len(self._keys)

    def __iter__(self):
        return iter(self._keys)

    def __contains__(self, item):
        return item in self._keys

    def __eq__(self, other):
        return list(other) == self._keys

    def __repr__(self):
        return f"RMKeyView({self._keys!r})"


class Result:
    """The rows of one statement."""

    def __init__(self, keys, rows, rowcount=-1, lastrowid=None, inserted=None, returns_rows=True):
        self._keys = list(keys)
        self._rows = list(rows)
        self._position = 0
        self.rowcount = rowcount
        self.lastrowid = lastrowid
        self._inserted = inserted
        self._returns_rows = returns_rows
        self._make = None
        self._unique = False
        # Whether rows repeat what they begin with, since collections were joined to them.
        self._needs_unique = False
        # Whether it has come to its end, and whether it may be asked no more.
        self._exhausted = False
        self.closed = False

    def keys(self):
        self._need_rows()
        return RMKeyView([key for key in self._keys if key is not None])

    def _need_rows(self):
        if not self._returns_rows:
            raise exc.ResourceClosedError(
                "This result object does not return rows. It has been closed automatically."
            )

    # What is at its end already has no cursor to close.
    _has_cursor = True

    def _check_open(self):
        self._need_rows()
        if self.closed:
            raise exc.ResourceClosedError("This result object is closed.")

    def _row(self, values):
        return Row(self._keys, values) if self._make is None else self._make(values)

    def _take(self, count=None):
        self._check_open()
        if self._needs_unique and not self._unique and self._rows:
            raise exc.InvalidRequestError(
                "The unique() method must be invoked on this Result, as it contains results that include joined eager"
                " loads against collections"
            )
        end = len(self._rows) if count is None else min(len(self._rows), self._position + count)
        rows = self._rows[self._position : end]
        self._position = end
        self._exhausted = count is None or len(rows) < count
        found = [self._row(values) for values in rows]
        return _without_repeats(found) if self._unique else found

    def __iter__(self):
        return iter(self._take())

    def __next__(self):
        rows = self._take(1)
        if not rows:
            raise StopIteration()
        return rows[0]

    def all(self):
        return self._take()

    fetchall = all

    def fetchone(self):
        rows = self._take(1)
        return rows[0] if rows else None

    def fetchmany(self, size=None):
        return self._take(size or 1)

    def partitions(self, size=None):
        while True:
            rows = self._take(size or 1)
            if not rows:
                return
            yield rows

    def first(self):
        self._check_open()
        rows = self._rows[self._position : self._position + 1]
        self._position = len(self._rows)
        self.closed = not (self._exhausted and self._has_cursor)
        return self._row(rows[0]) if rows else None

    def _last(self):
        was_over = self._exhausted and self._has_cursor
        rows = self._take()
        self.closed = not was_over
        return rows

    def one(self):
        rows = self._last()
        if not rows:
            raise exc.NoResultFound("No row was found when one was required")
        if len(rows) > 1:
            raise exc.MultipleResultsFound("Multiple rows were found when exactly one was required")
        return rows[0]

    def one_or_none(self):
        rows = self._last()
        if len(rows) > 1:
            raise exc.MultipleResultsFound("Multiple rows were found when one or none was required")
        return rows[0] if rows else None

    def scalar(self):
        row = self.first()
        return None if row is None else row[0]

    def scalar_one(self):
        return self.one()[0]

    def scalar_one_or_none(self):
        row = self.one_or_none()
        return None if row is None else row[0]

    def scalars(self, index=0):
        self._need_rows()
        return ScalarResult(self, index)

    def mappings(self):
        return MappingResult(self)

    def tuples(self):
        return self

    def unique(self, strategy=None):
        self._unique = True
        return self

    def close(self):
        self.closed = True


def _without_repeats(rows):
    """Each row once; entities are the same where they are one, other values where they are equal."""
    kept, seen = [], set()
    for row in rows:
        values = tuple(row) if isinstance(row, Row) else (row,)
        key = tuple([id(value) if hasattr(type(value), "__mapper__") or value.__hash__ is None else value
                     for value in values])
        if key not in seen:
            seen.add(key)
            kept.append(row)
    return kept


class CursorResult(Result):
    __module__ = "sqlalchemy.engine.cursor"

    @property
    def returns_rows(self):
        return self._returns_rows

    @property
    def inserted_primary_key(self):
        return self._inserted


class IteratorResult(Result):
    """Rows that the ORM has made; the cursor that they came from is not shown."""

    _has_cursor = False

    def __init__(self, keys, rows):
        super().__init__(keys, rows)
        del self.rowcount, self.lastrowid

    def _row(self, values):
        return Row(self._keys, values, "{}") if self._make is None else self._make(values)


class ChunkedIteratorResult(IteratorResult):
    pass


class _Filtered:
    def __init__(self, result):
        self._result = result

    def _one(self, row):
        raise NotImplementedError()

    @property
    def closed(self):
        return self._result.closed

    def close(self):
        self._result.close()

    def __iter__(self):
        return iter(self.all())

    def __next__(self):
        return self._one(next(self._result))

    def fetchmany(self, size=None):
        return [self._one(row) for row in self._result.fetchmany(size)]

    def all(self):
        return [self._one(row) for row in self._result.all()]

    fetchall = all

    def first(self):
        row = self._result.first()
        return None if row is None else self._one(row)

    def one(self):
        return self._one(self._result.one())

    def one_or_none(self):
        row = self._result.one_or_none()
        return None if row is None else self._one(row)

    def unique(self, strategy=None):
        self._result.unique()
        return self

    def partitions(self, size=None):
        for rows in self._result.partitions(size):
            yield [self._one(row) for row in rows]


class ScalarResult(_Filtered):
    def __init__(self, result, index=0):
        super().__init__(result)
        self._index = index

    def _one(self, row):
        return row[self._index]

    def all(self):
        found = super().all()
        # Rows that differ may begin alike.
        return _without_repeats(found) if self._result._unique else found

    fetchall = all


class MappingResult(_Filtered):
    def _one(self, row):
        return row._mapping

    def fetchone(self):
        row = self._result.fetchone()
        return None if row is None else self._one(row)

    def keys(self):
        return self._result.keys()
