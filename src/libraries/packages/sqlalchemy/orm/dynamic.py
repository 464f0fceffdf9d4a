from .query import Query


class _AppenderMixin:
    """What makes a query the value of a lazy="dynamic" relationship: it can also be added to."""

    def __init__(self, instance, prop):
        from .state import state_of

        self.instance = instance
        self.prop = prop
        super().__init__(prop.mapper.class_, state_of(instance).session)
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
        from .state import item_removed

        if any([item is known for known in self._pending]):
            self._pending[:] = [known for known in self._pending if known is not item]
        elif self.prop.secondary is not None:
            self.instance.__dict__.setdefault("_sa_gone_" + self.prop.key, []).append(item)
        item_removed(self.instance, self.prop, item)

    def select(self):
        copied = self._statement._copy()
        copied._label_style = None
        return copied

    def _rows(self):
        if self.session is None:
            return list(self._pending)
        return super()._rows()

    def count(self):
        return len(self._pending) if self.session is None else super().count()


class AppenderQuery(_AppenderMixin, Query):
    pass


def _class_for(query_class):
    """An AppenderQuery with the methods of another class of queries, where the relationship asks for one."""
    if query_class is None:
        return AppenderQuery
    return type("Appender" + query_class.__name__, (_AppenderMixin, query_class), {"query_class": query_class})


def members(instance, prop):
    """All that a relationship leads to, also where its value is a query."""
    from .state import items_of, state_of

    value = getattr(instance, prop.key)
    if prop.lazy != "dynamic":
        return list(items_of(value))
    with state_of(instance).session.no_autoflush:
        return list(value)


def replace(instance, prop, items):
    """What is given takes the place of all that is there."""
    from .state import state_of

    collection, items = dynamic_collection(instance, prop), list(items)
    there = members(instance, prop) if prop.lazy == "dynamic" and state_of(instance).key is not None else []
    for item in items:
        if not any([item is known for known in there]):
            collection.append(item)
    for item in there:
        if not any([item is known for known in items]):
            collection.remove(item)


def dynamic_collection(instance, prop):
    kept = instance.__dict__.setdefault("_sa_dynamic", {})
    found = _class_for(prop.query_class)(instance, prop)
    kept[prop.key] = found
    return found
