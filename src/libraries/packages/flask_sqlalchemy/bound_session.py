import sqlalchemy as sa
from sqlalchemy import exc as sa_exc
from sqlalchemy import orm as sa_orm

from .session import _clause_to_engine


class Session(sa_orm.Session):
    __module__ = "flask_sqlalchemy.session"

    def __init__(self, db, **kwargs):
        super().__init__(**kwargs)
        self._db = db
        self._model_changes = {}

    def get_bind(self, mapper=None, clause=None, bind=None, **kwargs):
        if bind is not None:
            return bind
        engines = self._db.engines
        if mapper is not None:
            try:
                mapper = sa.inspect(mapper)
            except sa_exc.NoInspectionAvailable as error:
                if isinstance(mapper, type):
                    raise sa_orm.exc.UnmappedClassError(mapper) from error
                raise
            engine = _clause_to_engine(mapper.local_table, engines)
            if engine is not None:
                return engine
        if clause is not None:
            engine = _clause_to_engine(clause, engines)
            if engine is not None:
                return engine
        if None in engines:
            return engines[None]
        return super().get_bind(mapper=mapper, clause=clause, bind=bind, **kwargs)
