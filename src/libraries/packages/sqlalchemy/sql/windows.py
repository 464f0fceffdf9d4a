from .. import exc
from .elements import ColumnElement
from .operations import ClauseList, and_, coerce


def _listed(value):
    if value is None:
        return None
    return ClauseList(*(value if isinstance(value, (list, tuple)) else [value]))


def _end(value):
    return value if value is None or value == 0 else (value, coerce(abs(value)))


class Over(ColumnElement):
    __module__ = "sqlalchemy.sql.elements"
    __visit_name__ = "over"

    def __init__(self, element, partition_by=None, order_by=None, range_=None, rows=None, groups=None):
        self.element = coerce(element)
        self.partition_by = _listed(partition_by)
        self.order_by = _listed(order_by)
        given = [(word, ends) for word, ends in (("RANGE", range_), ("ROWS", rows), ("GROUPS", groups)) if ends]
        if len(given) > 1:
            raise exc.ArgumentError("only one of 'rows', 'range_', or 'groups' may be provided")
        # The rows that are looked at: what they are counted in, and how far they go to both sides.
        self.frame = (given[0][0], *[_end(value) for value in given[0][1]]) if given else None
        self._type = self.element.type

    def get_children(self):
        return tuple([part for part in (self.element, self.partition_by, self.order_by) if part is not None])


class FunctionFilter(ColumnElement):
    __module__ = "sqlalchemy.sql.elements"
    __visit_name__ = "funcfilter"

    def __init__(self, func, criterion):
        self.func = func
        self.criterion = and_(*criterion)
        self._type = func.type

    def get_children(self):
        return (self.func, self.criterion)


def over(element, partition_by=None, order_by=None, range_=None, rows=None, groups=None):
    return Over(element, partition_by, order_by, range_, rows, groups)
