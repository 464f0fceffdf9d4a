from sqlalchemy import exc as sa_exc
from sqlalchemy import orm as sa_orm

from .extension import _or_404


class Query(sa_orm.Query):
    def get_or_404(self, ident, description=None):
        return _or_404(self.get(ident), description)

    def first_or_404(self, description=None):
        return _or_404(self.first(), description)

    def one_or_404(self, description=None):
        try:
            return self.one()
        except (sa_exc.NoResultFound, sa_exc.MultipleResultsFound):
            return _or_404(None, description)

    def paginate(self, *, page=None, per_page=None, max_per_page=None, error_out=True, count=True):
        from .pagination import QueryPagination

        return QueryPagination(
            query=self,
            page=page,
            per_page=per_page,
            max_per_page=max_per_page,
            error_out=error_out,
            count=count,
        )
