class ReadOnlyColumnCollection:
    """Columns in order, found by key; what `table.c` is."""

    __module__ = "sqlalchemy.sql.base"

    def __init__(self):
        self._all = []
        self._by_key = {}

    def add(self, column, key=None):
        key = column.key if key is None else key
        known = self._by_key.get(key)
        if known is not None and known is not column:
            self.remove(known)
        if known is not column:
            self._all.append(column)
            self._by_key[key] = column

    def replace(self, column, extra_remove=None, index=None):
        """Puts a column in the place of the one that has its key or its name."""
        removed = [known for known in (extra_remove or ())]
        for name in (column.key, column.name):
            known = self._by_key.get(name)
            if known is not None and known is not column:
                removed.append(known)
        place = None
        for known in removed:
            if place is None:
                place = _index_of(self._all, known)
            self.remove(known)
        if index is not None:
            place = index
        if place is None:
            self._all.append(column)
        else:
            self._all.insert(place, column)
        self._by_key[column.key] = column

    def remove(self, column):
        self._all = [known for known in self._all if known is not column]
        self._by_key = {key: known for key, known in self._by_key.items() if known is not column}

    def extend(self, columns):
        for column in columns:
            self.add(column)

    def keys(self):
        return [key for key, _ in self.items()]

    def values(self):
        return list(self._all)

    def items(self):
        keys = {id(column): key for key, column in self._by_key.items()}
        return [(keys.get(id(column), column.key), column) for column in self._all]

    def get(self, key, default=None):
        return self._by_key.get(key, default)

    def contains_column(self, column):
        for known in self._all:
            if known is column:
                return True
        return False

    def as_readonly(self):
        return self

    def corresponding_column(self, column, require_embedded=False):
        for known in self._all:
            if known is column:
                return known
        for known in self._all:
            if known.shares_lineage(column):
                return known
        return None

    def __contains__(self, key):
        if not isinstance(key, str):
            from .. import exc

            raise exc.ArgumentError("__contains__ requires a string argument")
        return key in self._by_key

    def __getitem__(self, key):
        if isinstance(key, int):
            return self._all[key]
        if isinstance(key, (tuple, slice)):
            return self._all[key] if isinstance(key, slice) else [self[name] for name in key]
        return self._by_key[key]

    def __getattr__(self, key):
        if key.startswith("_"):
            raise AttributeError(key)
        try:
            return self._by_key[key]
        except KeyError as error:
            raise AttributeError(key) from error

    def __iter__(self):
        return iter(list(self._all))

    def __len__(self):
        return len(self._all)

    def __bool__(self):
        return True

    def __str__(self):
        return f"{type(self).__name__}({', '.join([str(column) for column in self._all])})"


def _index_of(columns, wanted):
    for index, column in enumerate(columns):
        if column is wanted:
            return index
    return None
