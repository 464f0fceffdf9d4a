from typing import Generic

from .. import exc as sa_exc
from ..util import automatically
from .base import _T_co
from .lifecycle import tell_of_leaving, told
from .exc import UnmappedInstanceError
from .state import state_of, state_of_given


_made = [0]
_advice = (
    " Consider using ``no_autoflush`` context manager if this warning happened while initializing objects."
)


class IdentitySet:
    """A set of instances, each itself: they may be equal, or not to be hashed."""

    __module__ = "sqlalchemy.util._collections"
    __hash__ = None

    def __init__(self, iterable=()):
        self._members = {id(member): member for member in iterable}

    def __contains__(self, value):
        return id(value) in self._members

    def __iter__(self):
        return iter(list(self._members.values()))

    def __len__(self):
        return len(self._members)

    def __eq__(self, other):
        return isinstance(other, IdentitySet) and self._members == other._members

    def union(self, iterable):
        return IdentitySet([*self, *iterable])

    __or__ = union

    def __repr__(self):
        return f"IdentitySet({list(self)!r})"


class SessionTransaction:
    """What begin() gives: it ends with the session's transaction."""

    nested = False

    def __init__(self, session, parent=None):
        self.session = session
        self.parent = parent
        self.is_active = True

    def commit(self):
        self.session.commit()

    def rollback(self):
        self.session.rollback()

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        if kind is None:
            self.commit()
        else:
            self.rollback()


class _NestedTransaction(SessionTransaction):
    """A savepoint, which may be taken back without the rest."""

    nested = True

    def __init__(self, session):
        super().__init__(session)
        session._check_usable()
        session.flush()
        session._autobegin()
        self.before = session._nested
        session._nested = self
        told(session, "after_transaction_create", self)
        self._born = list(session._born)
        self._gone = list(session._gone)
        self._points = []
        self._is_over = False
        # What has been written since the savepoint: that alone is loaded anew where it is taken back.
        self.touched = []

    def join(self, connection):
        """The savepoint on a connection, which is made when something is first to be done there."""
        if any([connection is known for known, _ in self._points]):
            return
        if self.before is not None:
            self.before.join(connection)
        self._points.append((connection, connection._savepoint()))
        told(self.session, "after_begin", self, connection)

    def commit(self):
        from ..event import fire

        self._check_open()
        self.session._check_usable()
        fire(self.session, "before_commit", self.session)
        self.session.flush()
        self._run("RELEASE SAVEPOINT")
        fire(self.session, "after_commit", self.session)
        if self.before is not None:
            self.before.touched += self.touched
        self._end()

    def rollback(self):
        self._check_open()
        if self.is_active:
            self._take_back()
        self.session._failure = None
        self._end()
        told(self.session, "after_soft_rollback", self)

    def fail(self):
        """A flush within failed: what was done since the savepoint is undone, but it is still to be rolled back."""
        self._take_back()
        self.is_active = False

    def __exit__(self, kind, value, traceback):
        if kind is not None or not self.is_active:
            if not self._is_over:
                self.rollback()
            return
        try:
            self.commit()
        except BaseException:
            self.rollback()
            raise

    def _check_open(self):
        if self._is_over:
            raise sa_exc.ResourceClosedError("This transaction is closed")

    def _take_back(self):
        from ..event import fire

        session = self.session
        self._run("ROLLBACK TO SAVEPOINT")
        fire(session, "after_rollback", session)
        session._take_back(_others(session._born, self._born), _others(session._gone, self._gone), self.touched)
        session._born = list(self._born)
        session._gone = list(self._gone)

    def _run(self, how):
        for connection, name in self._points:
            connection._savepoint_ends(how, name)

    def _end(self):
        self.is_active = False
        self._is_over = True
        self.session._nested = self.before
        told(self.session, "after_transaction_end", self)


class Session:
    def __init__(
        self,
        bind=None,
        *,
        autoflush=True,
        future=True,
        expire_on_commit=True,
        autobegin=True,
        twophase=False,
        binds=None,
        enable_baked_queries=True,
        info=None,
        query_cls=None,
        autocommit=False,
        join_transaction_mode="conditional_savepoint",
        close_resets_only=None,
    ):
        if autocommit:
            raise sa_exc.ArgumentError("autocommit=True is no longer supported")
        # Sessions are numbered.
        _made[0] += 1
        self.hash_key = _made[0]
        self.bind = bind
        self.autoflush = autoflush
        self.expire_on_commit = expire_on_commit
        self._binds = binds or {}
        self._query_cls = query_cls
        self.info = dict(info or {})
        self._new = []
        self._deleted = []
        self._changed = []
        self._identities = {}
        self._connections = {}
        self._flushing = False
        # Written in this transaction, so that a rollback makes them new again, and what it has deleted.
        self._born = []
        self._gone = []
        self._failure = None
        # Whether a transaction has begun, by whatever asks for it first, and the innermost savepoint.
        self._begun = False
        self._transaction = None
        self._nested = None
        # The sessionmaker that has made it, whose listeners are its own.
        self._maker = None

    def _autobegin(self):
        if not self._begun:
            self._begun = True
            self._transaction = SessionTransaction(self)
            told(self, "after_transaction_create", self._transaction)

    def _take_transaction(self):
        """The transaction, which the session has no more."""
        transaction, self._transaction = self._transaction, None
        self._begun = False
        return transaction

    def get_transaction(self):
        return self._transaction

    def get_nested_transaction(self):
        return self._nested

    def _take_back(self, born, gone, touched=None):
        """What was written and is no more is as if it had never been; the rest is there and loaded anew, or of it what
        was `touched`."""
        for instance in list(self._identities.values()):
            state = state_of(instance)
            if state.former is not None:
                del self._identities[state.key]
                self._identities[state.former] = instance
                state.key = state.former
        for instance in list(self._new) + born:
            self._forget(instance, becomes="transient")
            state_of(instance).key = None
        for instance in gone:
            state = state_of(instance)
            state.deleted_now = False
            if state.key is not None:
                self._identities[state.key] = instance
                told(self, "deleted_to_persistent", instance)
        if touched is None:
            self.expire_all()
        else:
            for instance in touched + self._changed:
                if state_of(instance).session is self:
                    _expire(instance)
        self._changed = []
        self._deleted = []

    # Where statements go

    def get_bind(self, mapper=None, *, clause=None, bind=None, **kw):
        if bind is not None:
            return bind
        for target, engine in self._binds.items():
            if mapper is not None and (target is mapper or target is getattr(mapper, "class_", None)):
                return engine
        if self.bind is not None:
            return self.bind
        context = []
        if mapper is not None:
            context.append(f"mapper {mapper}")
        if clause is not None:
            context.append("SQL expression")
        if context:
            raise sa_exc.UnboundExecutionError(
                f"Could not locate a bind configured on {', '.join(context)} or this Session."
            )
        raise sa_exc.UnboundExecutionError(
            "This session is not bound to a single Engine or Connection, and no context was provided to"
            " locate a binding."
        )

    def _fail(self, error):
        """A flush that fails ends the innermost transaction; what comes then waits for its rollback."""
        from ..event import fire

        if self._failure is None:
            self._failure = error
        if self._nested is not None:
            self._nested.fail()
            return
        for connection in self._connections.values():
            if not connection.closed:
                connection.rollback()
        fire(self, "after_rollback", self)
        self._take_back_all()

    def _take_back_all(self):
        self._take_back(self._born, self._gone)
        self._born, self._gone = [], []

    def _connection_for(self, mapper=None, clause=None):
        self._autobegin()
        self._check_usable()
        engine = self.get_bind(mapper=mapper, clause=clause)
        if hasattr(engine, "exec_driver_sql"):
            return engine
        connection = self._connections.get(id(engine))
        if connection is None or connection.closed:
            connection = self._connections[id(engine)] = engine.connect()
        is_first = not connection._in_transaction
        connection._begun()
        if is_first:
            told(self, "after_begin", self._transaction, connection)
        if self._nested is not None:
            self._nested.join(connection)
        return connection

    def _check_usable(self):
        if self._failure is not None:
            raise sa_exc.PendingRollbackError(
                "This Session's transaction has been rolled back due to a previous exception during flush. To"
                " begin a new transaction with this Session, first issue Session.rollback(). Original exception"
                f" was: {self._failure}",
                code="7s2a",
            )

    def connection(self, bind_arguments=None, execution_options=None):
        return self._connection_for(**(bind_arguments or {}))

    # Instances

    @property
    def new(self):
        return IdentitySet(self._new)

    @property
    def deleted(self):
        return IdentitySet(self._deleted)

    @property
    def dirty(self):
        return IdentitySet([i for i in self._changed if state_of(i).key is not None and state_of(i).modified])

    @property
    def identity_map(self):
        return self._identities

    @property
    def is_active(self):
        return self._failure is None

    def _mapped(self, instance):
        if getattr(type(instance), "__mapper__", None) is None or isinstance(instance, type):
            raise UnmappedInstanceError(instance)
        return state_of(instance)

    def add(self, instance, *, _warn=True):
        state = self._mapped(instance)
        if state.session is self and not state.deleted_now:
            self._deleted = _others(self._deleted, [instance])
            self._cascade_from(instance)
        else:
            self._cascade_add(instance)

    def add_all(self, instances):
        for instance in instances:
            self.add(instance)

    def _cascade_add(self, instance):
        state = state_of(instance)
        if state.deleted_now:
            raise sa_exc.InvalidRequestError(
                f"Instance '<{type(instance).__name__} at 0x{id(instance):x}>' has been deleted.  Use the"
                " make_transient() function to send this object back to the transient state."
            )
        if state.session is not self:
            self._attach(instance, state)
            self._cascade_from(instance)

    def _attach(self, instance, state):
        if state.session not in (None, self):
            raise sa_exc.InvalidRequestError(
                f"Object '<{type(instance).__name__} at 0x{id(instance):x}>' is already attached to session"
                f" '{state.session.hash_key}' (this is '{self.hash_key}')"
            )
        self._autobegin()
        if state.session is self and not state.deleted_now:
            return
        told(self, "before_attach", instance)
        state.session = self
        if state.key is None:
            self._new.append(instance)
        else:
            self._identities[state.key] = instance
            if state.modified:
                self._note_change(instance)
        told(self, "after_attach", instance)
        told(self, "transient_to_pending" if state.key is None else "detached_to_persistent", instance)

    def _cascade_from(self, instance):
        for prop in type(instance).__mapper__._props.values():
            if prop._is_relationship and prop.cascade.save_update:
                for item in _given_to(instance, prop):
                    if not type(item).__mapper__.isa(prop.mapper):
                        raise AssertionError(
                            f"Attribute '{prop.key}' on class '{prop.parent.class_}' doesn't handle objects of type"
                            f" '{type(item)}'"
                        )
                    self._cascade_add(item)

    def _note_change(self, instance):
        self._autobegin()
        if not state_of(instance).deleted_now and not any([instance is known for known in self._changed]):
            self._changed.append(instance)

    def delete(self, instance):
        state = self._mapped(instance)
        if state.key is None:
            raise sa_exc.InvalidRequestError(
                f"Instance '<{type(instance).__name__} at 0x{id(instance):x}>' is not persisted"
            )
        self._attach(instance, state)
        # All that goes with it is found before any of it goes, since looking for it may flush.
        for item in _with_followers(instance, []):
            if state_of(item).key is not None and not any([item is known for known in self._deleted]):
                self._attach(item, state_of(item))
                self._deleted.append(item)

    def expunge(self, instance):
        state = self._mapped(instance)
        if state.session is not self:
            raise sa_exc.InvalidRequestError(
                f"Instance <{type(instance).__name__} at 0x{id(instance):x}> is not present in this Session"
            )
        self._forget(instance)

    def _forget(self, instance, becomes="detached"):
        state = state_of(instance)
        state.session = None
        self._new = [known for known in self._new if known is not instance]
        self._changed = [known for known in self._changed if known is not instance]
        if state.key is not None:
            self._identities.pop(state.key, None)
        tell_of_leaving(self, instance, becomes)

    def expunge_all(self):
        leaving = list(self._identities.values()) + list(self._new)
        self._new = []
        self._changed = []
        self._deleted = []
        self._identities = {}
        for instance in leaving:
            state_of(instance).session = None
            tell_of_leaving(self, instance, "detached")

    def __contains__(self, instance):
        state = self._mapped(instance)
        return state.session is self and not state.deleted_now

    def __iter__(self):
        return iter(list(self._new) + list(self._identities.values()))

    def merge(self, instance, *, load=True, options=None):
        from .merging import merge

        return merge(self, instance)

    def _check_persistent(self, instance):
        state = self._mapped(instance)
        if self._identities.get(state.key) is not instance:
            raise sa_exc.InvalidRequestError(
                f"Instance '<{type(instance).__name__} at 0x{id(instance):x}>' is not persistent within this Session"
            )

    def expire(self, instance, attribute_names=None):
        self._check_persistent(instance)
        _expire(instance, attribute_names)

    def expire_all(self):
        for instance in self._identities.values():
            _expire(instance)

    def refresh(self, instance, attribute_names=None, with_for_update=None):
        self._check_persistent(instance)
        _expire(instance, attribute_names)
        from .exc import ObjectDeletedError
        from .loading import refresh

        try:
            refresh(self, instance, state_of(instance), attribute_names, style=None)
        except ObjectDeletedError as error:
            raise sa_exc.InvalidRequestError(
                f"Could not refresh instance '<{type(instance).__name__} at 0x{id(instance):x}>'"
            ) from error

    def _refresh(self, instance, state, names=None):
        from .loading import refresh

        refresh(self, instance, state, names)

    def is_modified(self, instance, include_collections=True):
        return bool(state_of(instance).modified)

    # Work

    def flush(self, objects=None):
        from .unit_of_work import flush

        if not self._flushing:
            self._flushing = True
            try:
                flush(self)
            finally:
                self._flushing = False

    def _autoflush(self):
        if self.autoflush and not self._flushing and (self._new or self._changed or self._deleted):
            try:
                with automatically("Session 'autoflush'", _advice):
                    self.flush()
            except sa_exc.StatementError as error:
                error.add_detail(
                    "raised as a result of Query-invoked autoflush; consider using a session.no_autoflush block"
                    " if this flush is occurring prematurely"
                )
                raise

    def _flush_all(self):
        """Flushes until nothing is left to write: a listener may add to it."""
        if self._flushing:
            return
        for _ in range(100):
            if not (self._new or self._changed or self._deleted):
                return
            self.flush()
        from .exc import FlushError

        raise FlushError(
            "Over 100 subsequent flushes have occurred within session.commit() - is an after_flush() hook creating"
            " new objects?"
        )

    def commit(self):
        from ..event import fire

        self._check_usable()
        if self._nested is not None:
            while self._nested is not None:
                self._nested.commit()
        fire(self, "before_commit", self)
        self._flush_all()
        for connection in self._connections.values():
            connection.commit()
        ended = self._take_transaction()
        self._born = []
        fire(self, "after_commit", self)
        if self.expire_on_commit:
            self.expire_all()
            for instance in self._gone:
                state_of(instance).session = None
                told(self, "deleted_to_detached", instance)
            self._gone = []
        if ended is not None:
            told(self, "after_transaction_end", ended)

    def rollback(self):
        from ..event import fire

        for connection in self._connections.values():
            if not connection.closed:
                connection.rollback()
        failed, begun = self._failure, self._begun
        was_ended = failed is not None and self._nested is None
        if failed is not None and (self._new or self._changed or self._deleted):
            from ..util import warn

            warn("Session's state has been changed on a non-active transaction - this state will be discarded.")
        self._failure = None
        ended = self._take_transaction()
        self._end_nested()
        if begun and not was_ended:
            fire(self, "after_rollback", self)
        self._take_back_all()
        if ended is not None:
            told(self, "after_transaction_end", ended)
            told(self, "after_soft_rollback", ended)

    def _end_nested(self):
        while self._nested is not None:
            self._nested._end()

    def close(self):
        for connection in self._connections.values():
            connection.close()
        self._connections = {}
        self._failure = None
        ended = self._take_transaction()
        self._end_nested()
        self._born, self._gone = [], []
        self.expunge_all()
        if ended is not None:
            told(self, "after_transaction_end", ended)

    reset = invalidate = close

    def begin(self, nested=False):
        if nested:
            return _NestedTransaction(self)
        if self._begun:
            raise sa_exc.InvalidRequestError("A transaction is already begun on this Session.")
        self._autobegin()
        return self._transaction

    def begin_nested(self):
        return _NestedTransaction(self)

    def in_transaction(self):
        return self._begun

    def in_nested_transaction(self):
        return self._nested is not None

    @property
    def no_autoflush(self):
        return _NoAutoflush(self)

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.close()

    # Questions

    def execute(self, statement, params=None, *, execution_options=None, bind_arguments=None):
        from .loading import execute

        if execution_options and hasattr(statement, "execution_options"):
            statement = statement.execution_options(**execution_options)
        return execute(self, statement, params)

    def scalar(self, statement, params=None, **kw):
        return self.execute(statement, params, **kw).scalar()

    def scalars(self, statement, params=None, **kw):
        return self.execute(statement, params, **kw).scalars()

    def get(self, entity, ident, *, options=None, populate_existing=False, with_for_update=None, identity_token=None,
            execution_options=None, bind_arguments=None):
        from .loading import get

        return get(self, entity, ident, options or (), populate_existing)

    def get_one(self, entity, ident, *, options=None, populate_existing=False, with_for_update=None,
                identity_token=None, execution_options=None, bind_arguments=None):
        found = self.get(entity, ident, options=options, populate_existing=populate_existing)
        if found is None:
            raise sa_exc.NoResultFound("No row was found when one was required")
        return found

    def query(self, *entities, **kwargs):
        from .query import Query

        return (self._query_cls or Query)(entities, self, **kwargs)

    def bulk_save_objects(self, objects, return_defaults=False, update_changed_only=True, preserve_order=True):
        from itertools import groupby

        from .persistence import bulk_insert

        def kind(instance):
            return self._mapped(instance).key is None, id(type(instance).__mapper__)

        given = list(objects) if preserve_order else sorted(objects, key=kind)
        for (is_fresh, _), alike in groupby(given, kind):
            if is_fresh and not return_defaults:
                self._write_in_bulk(bulk_insert, self, list(alike))
            else:
                self.add_all(alike)
                self.flush()

    def bulk_insert_mappings(self, mapper, mappings, **kw):
        from ..sql.dml import Insert

        rows = list(mappings)
        if rows:
            self._write_in_bulk(self.execute, Insert(getattr(mapper, "class_", mapper)), rows)

    def bulk_update_mappings(self, mapper, mappings):
        from ..sql.dml import Update

        rows = list(mappings)
        if rows:
            self._write_in_bulk(self.execute, Update(getattr(mapper, "class_", mapper)), rows)

    def _write_in_bulk(self, write, *given):
        """As in a flush, what fails ends the transaction."""
        self._check_usable()
        try:
            with self.no_autoflush:
                write(*given)
        except Exception as error:
            self._fail(error)
            raise

    @classmethod
    def object_session(cls, instance):
        return object_session(instance)


class _Work:
    """A session with one transaction, for as long as a `with` lasts."""

    def __init__(self, session):
        self.session = session

    def __enter__(self):
        self.transaction = self.session.begin()
        return self.session

    def __exit__(self, *details):
        self.transaction.__exit__(*details)
        self.session.close()


class _NoAutoflush:
    def __init__(self, session):
        self.session = session

    def __enter__(self):
        self.before, self.session.autoflush = self.session.autoflush, False
        return self.session

    def __exit__(self, *details):
        self.session.autoflush = self.before


def _others(instances, kept):
    return [each for each in instances if not any([each is other for other in kept])]


def _related(value):
    if value is None:
        return []
    if isinstance(value, dict):
        return list(value.values())
    if isinstance(value, (list, set)):
        return list(value)
    return [value] if hasattr(type(value), "__mapper__") else list(getattr(value, "_pending", ()))


def _given_to(instance, prop):
    """The instances that a relationship was given; only a plain collection passes over None."""
    value = instance.__dict__.get(prop.key)
    related = _related(value) if prop.uselist else [value]
    found = [item for item in related if item is not None] + list(instance.__dict__.get("_sa_pending_" + prop.key, ()))
    for item in found:
        state_of_given(item)
    return found


def _with_followers(instance, found):
    """An instance and what its deletion goes on to, each once."""
    from .dynamic import members

    found.append(instance)
    for prop in type(instance).__mapper__._props.values():
        if prop._is_relationship and prop.cascade.delete and (not prop.passive_deletes or prop.key in instance.__dict__):
            for item in members(instance, prop):
                if not any([item is known for known in found]):
                    _with_followers(item, found)
    return found


def _expire(instance, names=None):
    mapper = type(instance).__mapper__
    for key in mapper._props:
        if names is None or key in names:
            instance.__dict__.pop(key, None)
    state = state_of(instance)
    for key in state.modified:
        instance.__dict__.pop("_sa_pending_" + key, None)
        instance.__dict__.pop("_sa_gone_" + key, None)
    state.modified.clear()
    state.originals.clear()
    state.committed.clear()
    state.parents.clear()
    state.former = None


class sessionmaker(Generic[_T_co]):
    def __init__(self, bind=None, *, class_=Session, autoflush=True, expire_on_commit=True, info=None, **kw):
        kw["bind"] = bind
        kw["autoflush"] = autoflush
        kw["expire_on_commit"] = expire_on_commit
        if info is not None:
            kw["info"] = info
        self.kw = kw
        # Each maker has a class of its own, for which it is told what happens to its sessions.
        self.class_ = type(class_.__name__, (class_,), {})

    @property
    def _itself(self):
        return self

    def __call__(self, **local_kw):
        made = self.class_(**dict(self.kw, **local_kw))
        made._maker = self
        return made

    def configure(self, **new_kw):
        self.kw.update(new_kw)

    def begin(self):
        return _Work(self())

    def __repr__(self):
        shown = ", ".join([f"{name}={value!r}" for name, value in self.kw.items()])
        return f"sessionmaker(class_={self.class_.__name__!r}, {shown})"


def object_session(instance):
    return state_of(instance).session


def close_all_sessions():
    pass


def make_transient(instance):
    state = state_of(instance)
    if state.session is not None:
        state.session._forget(instance)
    state.key = None
