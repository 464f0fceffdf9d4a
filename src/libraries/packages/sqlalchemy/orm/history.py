"""How the value of an attribute has changed since it was last written."""

from typing import Any, NamedTuple

from .state import items_of


class History(NamedTuple):
    added: Any
    unchanged: Any
    deleted: Any

    def __bool__(self):
        return self != (None, None, None) and bool(self.added or self.deleted)

    def empty(self):
        return not (self.added or self.unchanged or self.deleted)

    def has_changes(self):
        return bool(self.added or self.deleted)

    def non_added(self):
        return (self.unchanged or []) + (self.deleted or [])

    def non_deleted(self):
        return (self.added or []) + (self.unchanged or [])

    def sum(self):
        return (self.added or []) + (self.unchanged or []) + (self.deleted or [])


History.__module__ = "sqlalchemy.orm.attributes"


def history_of(state, key):
    return History(*_parts(state, key))


def _parts(state, key):
    """What has come, what has stayed and what has gone, of the value of an attribute."""
    if key not in state.dict:
        return (), (), ()
    now = state.dict[key]
    prop = state.mapper._props[key]
    if prop._is_relationship and prop.uselist:
        before, items = state.committed.get(key, []), list(items_of(now))
        came = [item for item in items if not any([item is known for known in before])]
        stayed = [item for item in items if any([item is known for known in before])]
        return came, stayed, [item for item in before if not any([item is known for known in items])]
    if key not in state.modified:
        return (), [now], ()
    if key in state.originals:
        before = state.originals[key]
        if before is now or not prop._is_relationship and before == now:
            return (), [now], ()
        return [now], (), [before]
    return [now], (), ()
