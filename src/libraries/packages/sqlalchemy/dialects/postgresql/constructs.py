from ...sql.constraints import ColumnCollectionConstraint
from ...sql.operations import ClauseList, coerce
from ...sql.sqltypes import ARRAY


def dialect(**options):
    from ..loading import Dialect

    return Dialect("postgresql", "psycopg")


class ExcludeConstraint(ColumnCollectionConstraint):
    __visit_name__ = "exclude_constraint"

    def __init__(self, *elements, using="gist", where=None, ops=None, **kw):
        given = [element if isinstance(element[0], str) else (coerce(element[0]), element[1]) for element in elements]
        super().__init__(*[element[0] for element in given], **kw)
        self._given = given
        self.using = using
        self.where = where

    @property
    def rendered(self):
        from ...sql.elements import literal_column

        return [
            (self.parent.c[e] if isinstance(e, str) and e in self.parent.c else
             literal_column(e) if isinstance(e, str) else e, operator)
            for e, operator in self._given
        ]


class array(ClauseList):
    __visit_name__ = "array"

    def __init__(self, clauses, type_=None, **kw):
        super().__init__(*clauses)
        item = type_ or (self.clauses[0].type if self.clauses else None)
        self._type = ARRAY(item) if item is not None else None


def hstore(*args):
    from ...sql.functions import func

    return func.hstore(*args)


def to_tsvector(*args):
    from ...sql.functions import func

    return func.to_tsvector(*args)


def to_tsquery(*args):
    from ...sql.functions import func

    return func.to_tsquery(*args)


def aggregate_order_by(target, *order_by):
    from _firstboot_catalogue import unmodelled

    return unmodelled("postgresql.aggregate_order_by()")


def insert(table):
    from .dml import Insert

    return Insert(table)
