from ..exc import InvalidRequestError
from .query import Query


class _Appending:
    """What can be added to and taken from without being loaded."""

    def __init__(self, instance, prop):
        self.instance = instance
        self.prop = prop

    @property
    def _pending(self):
        return self.instance.__dict__.setdefault("_sa_pending_" + self.prop.key, [])

    def add(self, item):
        from .state import item_added

        if not any([item is known for known in self._pending]):
            self._pending.append(item)
        item_added(self.instance, self.prop, item)

    def add_all(self, iterator):
        for item in iterator:
            self.add(item)

    def remove(self, item):
        from .state import item_removed

        if any([item is known for known in self._pending]):
            self._pending[:] = [known for known in self._pending if known is not item]
        else:
            self.instance.__dict__.setdefault("_sa_gone_" + self.prop.key, []).append(item)
        item_removed(self.instance, self.prop, item)


class WriteOnlyCollection(_Appending):
    """The value of a lazy="write_only" relationship: what is in it is asked for by statements."""

    __module__ = "sqlalchemy.orm.writeonly"

    def select(self):
        from .loading import related_statement

        found = related_statement(self.instance, self.prop)
        found._label_style = None
        return found

    def __iter__(self):
        raise TypeError(
            "WriteOnly collections don't support iteration in-place; to query for collection items, use the select() method"
            " to produce a SQL statement and execute it with session.scalars()."
        )

    def insert(self):
        from ..sql.dml import insert
        from ..sql.elements import BindParameter

        prop = self.prop
        if prop.direction != "ONETOMANY":
            raise InvalidRequestError(
                "Write only bulk INSERT only supported for one-to-many collections; for many-to-many, use a separate bulk"
                " INSERT along with add_all()."
            )
        keys = {}
        for own, remote in prop.synchronize_pairs:
            value = getattr(self.instance, prop.parent._columntoproperty[own].key)
            keys[remote.key] = BindParameter("param", value, own.type, unique=True)
        return insert(prop.mapper.class_).values(**keys)

    def update(self):
        from ..sql.dml import update

        return update(self.prop.mapper.class_).where(*self.select()._where)

    def delete(self):
        from ..sql.dml import delete

        return delete(self.prop.mapper.class_).where(*self.select()._where)


class _AppenderMixin(_Appending):
    """What makes a query the value of a lazy="dynamic" relationship: it can also be added to."""

    def __init__(self, instance, prop):
        from .state import state_of

        self._related = None
        _Appending.__init__(self, instance, prop)
        super(_Appending, self).__init__(prop.mapper.class_, state_of(instance).session)

    @property
    def _statement(self):
        """What is asked, as soon as the owner has a key: an owner that waits to be written is written for that."""
        from .loading import related_statement
        from .state import state_of

        owner = state_of(self.instance)
        if owner.key is None and self.session is not None:
            self.session._autoflush()
        if self._related is None and owner.key is not None:
            self._related = related_statement(self.instance, self.prop)
            self._related._label_style = "tablename"
        return self._unrelated if self._related is None else self._related

    @_statement.setter
    def _statement(self, statement):
        self._unrelated = statement

    def _with(self, statement):
        """What is narrowed down is a query like any other."""
        if self.session is None:
            from .exc import DetachedInstanceError

            raise DetachedInstanceError(
                f"Parent instance <{type(self.instance).__name__} at 0x{id(self.instance):x}> is not bound to a Session, and"
                " no contextual session is established; lazy load operation of attribute"
                f" '{self.prop.key}' cannot proceed"
            )
        kind = self.prop.query_class or self.session._query_cls or Query
        made = kind(self.prop.mapper.class_, self.session)
        made._statement = statement
        return made

    def append(self, item):
        self.add(item)

    extend = _Appending.add_all

    def select(self):
        copied = self._statement._copy()
        copied._label_style = None
        return copied

    def _rows(self):
        if self.session is None:
            return list(self._pending)
        return super()._rows()

    def count(self):
        return len(self._pending) if self.session is None else super().count()


class AppenderQuery(_AppenderMixin, Query):
    pass


def _class_for(query_class):
    """An AppenderQuery with the methods of another class of queries, where the relationship asks for one."""
    if query_class is None:
        return AppenderQuery
    return type("Appender" + query_class.__name__, (_AppenderMixin, query_class), {"query_class": query_class})


def members(instance, prop):
    """All that a relationship leads to, also where its value is a query."""
    from .state import items_of, load_related_anyway, state_of

    if prop.lazy == "write_only":
        raise InvalidRequestError(
            f"Attribute {prop} can't load the existing state from the database for this operation; full iteration is not"
            f" permitted.  If this is a delete operation, configure passive_deletes=True on the {prop} relationship in"
            " order to resolve this error."
        )
    way, _ = state_of(instance).ways.get(prop.key, (prop.lazy, ()))
    if way in ("raise", "raise_on_sql") and prop.key not in instance.__dict__:
        # A flush may ask where nobody else may.
        value = load_related_anyway(instance, prop)
    else:
        value = getattr(instance, prop.key)
    if prop.lazy != "dynamic":
        return list(items_of(value))
    with state_of(instance).session.no_autoflush:
        return list(value)


def replace(instance, prop, items):
    """What is given takes the place of all that is there."""
    from .state import state_of

    collection, items = dynamic_collection(instance, prop), list(items)
    if prop.lazy == "write_only" and state_of(instance).key is not None:
        raise InvalidRequestError(
            f'Collection "{prop}" does not support implicit iteration; collection replacement operations can\'t be used'
        )
    there = members(instance, prop) if prop.lazy == "dynamic" and state_of(instance).key is not None else []
    for item in items:
        if not any([item is known for known in there]):
            collection.add(item)
    for item in there:
        if not any([item is known for known in items]):
            collection.remove(item)


def dynamic_collection(instance, prop):
    kept = instance.__dict__.setdefault("_sa_dynamic", {})
    if prop.lazy == "write_only":
        kept[prop.key] = found = WriteOnlyCollection(instance, prop)
        return found
    found = _class_for(prop.query_class)(instance, prop)
    kept[prop.key] = found
    return found
