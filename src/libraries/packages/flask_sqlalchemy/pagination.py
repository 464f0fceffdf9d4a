from sqlalchemy import func, select
from sqlalchemy.orm import lazyload


class Pagination:
    def __init__(self, page=None, per_page=None, max_per_page=100, error_out=True, count=True, **kwargs):
        self._query_args = kwargs
        self.page, self.per_page = self._prepare_page_args(
            page=page, per_page=per_page, max_per_page=max_per_page, error_out=error_out
        )
        self.max_per_page = max_per_page
        items = self._query_items()
        if not items and self.page != 1 and error_out:
            _not_found()
        self.items = items
        self.total = self._query_count() if count else None

    @staticmethod
    def _prepare_page_args(*, page=None, per_page=None, max_per_page=None, error_out=True):
        page = 1 if page is None else page
        per_page = 20 if per_page is None else per_page
        if max_per_page is not None:
            per_page = min(per_page, max_per_page)
        if page < 1:
            page = _not_found() if error_out else 1
        if per_page < 1:
            per_page = _not_found() if error_out else 20
        return page, per_page

    @property
    def _query_offset(self):
        return (self.page - 1) * self.per_page

    def _query_items(self):
        raise NotImplementedError

    def _query_count(self):
        raise NotImplementedError

    @property
    def first(self):
        return (self.page - 1) * self.per_page + 1 if self.items else 0

    @property
    def last(self):
        return max(self.first, self.first + len(self.items) - 1)

    @property
    def pages(self):
        return 0 if not self.total else -(-self.total // self.per_page)

    @property
    def has_prev(self):
        return self.page > 1

    @property
    def prev_num(self):
        return self.page - 1 if self.has_prev else None

    @property
    def has_next(self):
        return self.page < self.pages

    @property
    def next_num(self):
        return self.page + 1 if self.has_next else None

    def _at(self, page, error_out):
        found = type(self)(
            page=page, per_page=self.per_page, error_out=error_out, count=False, **self._query_args
        )
        found.total = self.total
        return found

    def prev(self, *, error_out=False):
        return self._at(self.page - 1, error_out)

    def next(self, *, error_out=False):
        return self._at(self.page + 1, error_out)

    def iter_pages(self, *, left_edge=2, left_current=2, right_current=4, right_edge=2):
        last = 0
        for number in range(1, self.pages + 1):
            near = self.page - left_current <= number <= self.page + right_current
            if number <= left_edge or near or number > self.pages - right_edge:
                if last + 1 != number:
                    yield None
                yield number
                last = number

    def __iter__(self):
        return iter(self.items)


def _not_found():
    from flask import abort

    abort(404)


class SelectPagination(Pagination):
    def _query_items(self):
        statement = self._query_args["select"].limit(self.per_page).offset(self._query_offset)
        return list(self._query_args["session"].execute(statement).unique().scalars())

    def _query_count(self):
        inner = self._query_args["select"].options(lazyload("*")).order_by(None).subquery()
        return self._query_args["session"].execute(select(func.count()).select_from(inner)).scalar()


class QueryPagination(Pagination):
    def _query_items(self):
        return self._query_args["query"].limit(self.per_page).offset(self._query_offset).all()

    def _query_count(self):
        return self._query_args["query"].order_by(None).count()
