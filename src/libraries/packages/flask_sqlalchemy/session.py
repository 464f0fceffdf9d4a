import sqlalchemy as sa
from sqlalchemy import exc as sa_exc
from sqlalchemy import orm as sa_orm


class SessionFactory:
    """The sessionmaker of an extension, made when the first session is asked for."""

    def __init__(self, extension, options):
        self._extension = extension
        self._options = options
        self._maker = None

    def _make(self):
        if self._maker is None:
            options = dict(self._options)
            from .bound_session import Session

            options.setdefault("class_", Session)
            options.setdefault("query_cls", self._extension.Query)
            self._maker = sa_orm.sessionmaker(db=self._extension, **options)
        return self._maker

    def __call__(self, **kw):
        return self._make()(**kw)

    def __getattr__(self, name):
        return getattr(self._make(), name)


def _clause_to_engine(clause, engines):
    table = None
    if isinstance(clause, sa.Table):
        table = clause
    elif isinstance(clause, sa.UpdateBase) and isinstance(clause.table, sa.Table):
        table = clause.table
    if table is not None and "bind_key" in table.metadata.info:
        key = table.metadata.info["bind_key"]
        if key not in engines:
            raise sa_exc.UnboundExecutionError(f"Bind key '{key}' is not in 'SQLALCHEMY_BINDS' config.")
        return engines[key]
    return None


def __getattr__(name):
    if name == "Session":
        from .bound_session import Session

        globals()["Session"] = Session
        return Session
    from _firstboot_catalogue import missing_name

    return missing_name(__name__, name)
