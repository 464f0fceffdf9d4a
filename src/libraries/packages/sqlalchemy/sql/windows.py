from .elements import ColumnElement
from .operations import ClauseList, and_, coerce


def _listed(value):
    if value is None:
        return None
    return ClauseList(*(value if isinstance(value, (list, tuple)) else [value]))


class Over(ColumnElement):
    __module__ = "sqlalchemy.sql.elements"
    __visit_name__ = "over"

    def __init__(self, element, partition_by=None, order_by=None, **frame):
        self.element = coerce(element)
        self.partition_by = _listed(partition_by)
        self.order_by = _listed(order_by)
        self._type = self.element.type

    def get_children(self):
        return tuple([part for part in (self.element, self.partition_by, self.order_by) if part is not None])

    @property
    def _from_objects(self):
        return [table for part in self.get_children() for table in part._from_objects]


class FunctionFilter(ColumnElement):
    __module__ = "sqlalchemy.sql.elements"
    __visit_name__ = "funcfilter"

    def __init__(self, func, criterion):
        self.func = func
        self.criterion = and_(*criterion)
        self._type = func.type

    def get_children(self):
        return (self.func, self.criterion)

    @property
    def _from_objects(self):
        return self.func._from_objects


def over(element, partition_by=None, order_by=None, **frame):
    return Over(element, partition_by, order_by, **frame)
