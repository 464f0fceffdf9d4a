from .query import Query


class AppenderQuery(Query):
    """The value of a lazy="dynamic" relationship: a query that can also be added to."""

    def __init__(self, instance, prop):
        from .state import state_of

        self.instance = instance
        self.prop = prop
        Query.__init__(self, prop.mapper.class_, state_of(instance).session)
        if state_of(instance).key is not None:
            from .loading import related_statement

            self._statement = related_statement(instance, prop)
            self._statement._label_style = "tablename"

    @property
    def _pending(self):
        return self.instance.__dict__.setdefault("_sa_pending_" + self.prop.key, [])

    def append(self, item):
        from .state import item_added

        if not any([item is known for known in self._pending]):
            self._pending.append(item)
        item_added(self.instance, self.prop, item)

    add = append

    def add_all(self, items):
        for item in items:
            self.append(item)

    extend = add_all

    def remove(self, item):
        from .state import item_removed, state_of

        self._pending[:] = [known for known in self._pending if known is not item]
        item_removed(self.instance, self.prop, item)
        session = state_of(self.instance).session
        if self.prop.secondary is not None and session is not None and state_of(item).key is not None:
            from ..sql.dml import Delete
            from .persistence import _secondary_row

            row = _secondary_row(self.prop, self.instance, item)
            table = self.prop.secondary
            session.flush()
            session.execute(Delete(table).where(*[table.c[key] == value for key, value in row.items()]))

    def select(self):
        copied = self._statement._copy()
        copied._label_style = None
        return copied

    def _rows(self):
        if self.session is None:
            return list(self._pending)
        return Query._rows(self)

    def count(self):
        return len(self._pending) if self.session is None else Query.count(self)


def dynamic_collection(instance, prop):
    kept = instance.__dict__.setdefault("_sa_dynamic", {})
    found = AppenderQuery(instance, prop)
    kept[prop.key] = found
    return found
