from typing import Generic

from .. import exc
from .base import _T_co


class scoped_session(Generic[_T_co]):
    """The session of a scope, such as an application context, under one name for all."""

    def __init__(self, session_factory, scopefunc=None):
        self.session_factory = session_factory
        self.scopefunc = scopefunc
        self.registry = _Registry(session_factory, scopefunc)

    def __call__(self, **kw):
        if kw:
            if self.registry.has():
                raise exc.InvalidRequestError(
                    "Scoped session is already present; no new arguments may be specified."
                )
            return self.registry.set(self.session_factory(**kw))
        return self.registry()

    def configure(self, **kwargs):
        if self.registry.has():
            from ..util import warn

            warn(
                "At least one scoped session is already present.  configure() can not affect sessions that"
                " have already been created."
            )
        self.session_factory.configure(**kwargs)

    def remove(self):
        if self.registry.has():
            self.registry().close()
        self.registry.clear()

    def query_property(self, query_cls=None):
        return _QueryProperty(self, query_cls)

    # The methods whose own names are in what is said of wrong arguments.

    def add(self, instance, *, _warn=True):
        return self.registry().add(instance)

    def add_all(self, instances):
        return self.registry().add_all(instances)

    def delete(self, instance):
        return self.registry().delete(instance)

    def get(self, entity, ident, *, options=None, populate_existing=False, with_for_update=None, identity_token=None,
            execution_options=None, bind_arguments=None):
        return self.registry().get(entity, ident, options=options, populate_existing=populate_existing)

    def get_one(self, entity, ident, *, options=None, populate_existing=False, with_for_update=None,
                identity_token=None, execution_options=None, bind_arguments=None):
        return self.registry().get_one(entity, ident, options=options, populate_existing=populate_existing)

    def execute(self, statement, params=None, *, execution_options=None, bind_arguments=None):
        return self.registry().execute(
            statement, params, execution_options=execution_options, bind_arguments=bind_arguments
        )

    def query(self, *entities, **kwargs):
        return self.registry().query(*entities, **kwargs)

    def scalar(self, statement, params=None, **kw):
        return self.registry().scalar(statement, params, **kw)

    def scalars(self, statement, params=None, **kw):
        return self.registry().scalars(statement, params, **kw)

    def merge(self, instance, **kw):
        return self.registry().merge(instance, **kw)

    def refresh(self, instance, attribute_names=None, with_for_update=None):
        return self.registry().refresh(instance, attribute_names, with_for_update)

    def expire(self, instance, attribute_names=None):
        return self.registry().expire(instance, attribute_names)

    def expunge(self, instance):
        return self.registry().expunge(instance)

    def commit(self):
        return self.registry().commit()

    def rollback(self):
        return self.registry().rollback()

    def flush(self, objects=None):
        return self.registry().flush(objects)

    def __getattr__(self, name):
        if name not in _session_names:
            raise AttributeError(
                f"'scoped_session' object has no attribute '{name}'", name=name, obj=self
            )
        return getattr(self.registry(), name)

    def __setattr__(self, name, value):
        if name in ("bind", "autoflush", "no_autoflush", "info"):
            setattr(self.registry(), name, value)
        else:
            object.__setattr__(self, name, value)

    def __contains__(self, instance):
        return instance in self.registry()

    def __iter__(self):
        return iter(self.registry())


_session_names = frozenset(
    "add add_all begin begin_nested bind autoflush bulk_insert_mappings bulk_save_objects"
    " bulk_update_mappings close close_all commit connection delete delete_all deleted dirty execute"
    " execution_options expire expire_all expunge expunge_all flush get get_bind get_one identity_key"
    " identity_map info invalidate is_active is_modified merge merge_all new no_autoflush object_session"
    " query refresh reset rollback scalar scalars".split()
)


class _Registry:
    def __init__(self, create, scope):
        self.create = create
        self.scope = scope
        self.sessions = {}

    def key(self):
        return None if self.scope is None else self.scope()

    def __call__(self):
        key = self.key()
        if key not in self.sessions:
            self.sessions[key] = self.create()
        return self.sessions[key]

    def has(self):
        return self.key() in self.sessions

    def set(self, session):
        self.sessions[self.key()] = session
        return session

    def clear(self):
        self.sessions.pop(self.key(), None)


class _QueryProperty:
    def __init__(self, scoped, query_cls):
        self.scoped = scoped
        self.query_cls = query_cls

    def __get__(self, instance, owner):
        session = self.scoped.registry()
        if self.query_cls:
            return self.query_cls(owner, session=session)
        return session.query(owner)
