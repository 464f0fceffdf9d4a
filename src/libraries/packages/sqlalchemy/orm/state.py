"""What a session knows of an instance, and what happens when an attribute is read or written."""

from .base import LoaderCallableStatus
from .properties import ColumnProperty


class InstanceState:
    is_instance = True

    def __init__(self, instance):
        self._instance = instance
        self.session = None
        self.key = None
        # The key that its row had before this transaction, where it has another now.
        self.former = None
        self.deleted_now = False
        self.modified = set()
        # Values that were there before they were changed.
        self.originals = {}
        self.expired = False
        self.committed = {}
        # By relationships with delete-orphan: the instance that they led here from, or False if none does any more.
        self.parents = {}
        # The columns that wait until somebody asks for them, and how options say that relationships are loaded.
        self.deferred = set()
        self.ways = {}

    def change(self, key, value):
        """Gives a column's attribute another value, and remembers which one it had."""
        values = self._instance.__dict__
        known = key in values and key not in self.originals
        # What is already changed without a known value before it stays so.
        if self.key is not None and known and key not in self.modified:
            self.originals[key] = values[key]
        values[key] = value
        self.modified.add(key)

    @property
    def mapper(self):
        return type(self._instance).__mapper__

    @property
    def object(self):
        return self._instance

    def obj(self):
        return self._instance

    @property
    def class_(self):
        return type(self._instance)

    @property
    def dict(self):
        return self._instance.__dict__

    @property
    def transient(self):
        return self.key is None and self.session is None

    @property
    def pending(self):
        return self.key is None and self.session is not None

    @property
    def persistent(self):
        return self.key is not None and self.session is not None and not self.deleted_now

    @property
    def detached(self):
        return self.key is not None and self.session is None

    @property
    def deleted(self):
        return self.key is not None and self.deleted_now

    @property
    def has_identity(self):
        return self.key is not None

    @property
    def identity(self):
        return None if self.key is None else self.key[1]

    @property
    def identity_key(self):
        return self.key

    @property
    def attrs(self):
        from .readonly_properties import ReadOnlyProperties

        return ReadOnlyProperties({key: AttributeState(self, key) for key in self.mapper.attrs.keys()})

    @property
    def unloaded(self):
        return {key for key in self.mapper._props if key not in self.dict}

    def __repr__(self):
        return object.__repr__(self)


class AttributeState:
    def __init__(self, state, key):
        self.state = state
        self.key = key

    @property
    def value(self):
        return getattr(self.state._instance, self.key)

    @property
    def loaded_value(self):
        return self.state.dict.get(self.key, LoaderCallableStatus.NO_VALUE)

    @property
    def history(self):
        from .history import history_of

        return history_of(self.state, self.key)

    def load_history(self):
        self.value
        return self.history


def state_of(instance):
    values = instance.__dict__
    state = values.get("_sa_instance_state")
    if state is None:
        mapper = getattr(type(instance), "__mapper__", None)
        if mapper is None:
            from .exc import UnmappedInstanceError

            raise UnmappedInstanceError(instance)
        # Making an instance is what first configures the mappers.
        mapper._check_configure()
        state = values["_sa_instance_state"] = InstanceState(instance)
        on = mapper.polymorphic_on
        if on is not None and mapper.polymorphic_identity is not None and on in mapper._columntoproperty:
            values.setdefault(mapper._columntoproperty[on].key, mapper.polymorphic_identity)
            state.modified.add(mapper._columntoproperty[on].key)
    return state


def state_of_given(value):
    """The state of what the project gave; what is no instance complains of what it lacks."""
    if isinstance(value, type) or not hasattr(type(value), "__mapper__"):
        return value._sa_instance_state
    return state_of(value)


def empty_collection(prop, owner):
    from .collections import make_collection

    return make_collection(prop, owner)


def load_attribute(instance, attribute):
    """The value of an attribute that is not there yet: from the database, or empty."""
    state = state_of(instance)
    prop = attribute.prop
    values = instance.__dict__
    if attribute.key in values:
        return values[attribute.key]
    if prop._is_relationship:
        prop.parent._check_configure()
        if prop.lazy in ("dynamic", "write_only"):
            from .dynamic import dynamic_collection

            return dynamic_collection(instance, prop)
        if state.key is not None:
            return _load_related(instance, state, prop)
        if prop.uselist:
            values[attribute.key] = empty_collection(prop, instance)
            return values[attribute.key]
        return None
    if state.key is not None and isinstance(prop, ColumnProperty):
        if state.session is None:
            from .exc import DetachedInstanceError

            raise DetachedInstanceError(
                f"Instance <{type(instance).__name__} at 0x{id(instance):x}> is not bound to a Session;"
                f" attribute refresh operation cannot proceed"
            )
        # A deferred column is not among those that come back when an instance has expired.
        if attribute.key in state.deferred or prop.deferred:
            from .loading import refresh

            state.deferred.discard(attribute.key)
            refresh(state.session, instance, state, [attribute.key])
        else:
            state.session._refresh(instance, state, _expired_columns(instance, state))
        return values.get(attribute.key)
    return None


def _expired_columns(instance, state):
    """The keys of the columns that have expired, where others have not; None where all of the instance has."""
    values = instance.__dict__
    props = [prop for prop in type(instance).__mapper__._props.values() if isinstance(prop, ColumnProperty)]
    if not any([prop.key in values and prop.key not in state.modified for prop in props]):
        return None
    return [p.key for p in props if p.key not in values and not p.deferred and p.key not in state.deferred]


def _load_related(instance, state, prop):
    way, rest = state.ways.get(prop.key, (prop.lazy, ()))
    if way in ("raise", "raise_on_sql"):
        from ..exc import InvalidRequestError

        raise InvalidRequestError(f"'{prop}' is not available due to lazy='{way}'")
    if way in ("noload", None):
        instance.__dict__[prop.key] = found = empty_collection(prop, instance) if prop.uselist else None
        return found
    if state.session is None:
        from .exc import DetachedInstanceError

        raise DetachedInstanceError(
            f"Parent instance <{type(instance).__name__} at 0x{id(instance):x}> is not bound to a Session; lazy"
            f" load operation of attribute '{prop.key}' cannot proceed"
        )
    return load_related_anyway(instance, prop, rest)


def load_related_anyway(instance, prop, rest=()):
    from .loading import load_related

    found = load_related(state_of(instance).session, instance, prop, rest)
    for item in instance.__dict__.pop("_sa_pending_" + prop.key, ()):
        if not any([item is known for known in _items(found)]):
            found._quietly_add(item)
    instance.__dict__[prop.key] = found
    return found


def _validated(instance, key, value):
    mapper = type(instance).__mapper__
    if key not in mapper.validators:
        return value
    check, options = mapper.validators[key]
    return check(instance, key, value, False) if options["include_removes"] else check(instance, key, value)


def _validated_by_partner(instance, key, value):
    """What the other side of a relationship brings is checked too, unless the validator says otherwise."""
    _, options = type(instance).__mapper__.validators.get(key, (None, {}))
    if options.get("include_backrefs"):
        _validated(instance, key, value)


def tell_validator_of_removal(instance, key, value):
    check, options = type(instance).__mapper__.validators.get(key, (None, {}))
    if options.get("include_removes"):
        check(instance, key, value, True)


def set_attribute(instance, attribute, value):
    state = state_of(instance)
    prop = attribute.prop
    key = attribute.key
    if not prop._is_relationship:
        _load_key(instance, state, prop)
        value = _validated(instance, key, value)
        value = _told(attribute, "set", instance, value, instance.__dict__.get(key, LoaderCallableStatus.NO_VALUE))
        state.change(key, value)
        if state.session is not None:
            state.session._note_change(instance)
        return
    prop.parent._check_configure()
    if prop.uselist and prop.lazy not in ("dynamic", "write_only"):
        _set_collection(instance, prop, value)
    elif prop.lazy in ("dynamic", "write_only"):
        from .dynamic import replace

        replace(instance, prop, value)
    else:
        value = _validated(instance, key, value)
        _check_single_parent(instance, prop, value)
        value = _told(attribute, "set", instance, value, _before(instance, prop))
        _set_scalar(instance, prop, value)


def _load_key(instance, state, prop):
    """A key that is to change must be known: the row is found by it."""
    if state.key is not None and prop.key not in instance.__dict__ and state.session is not None:
        if any([column.primary_key for column in getattr(prop, "columns", ())]):
            state.session._refresh(instance, state)


class AttributeEventToken:
    """Who has begun a change."""

    __module__ = "sqlalchemy.orm.attributes"

    def __init__(self, key, op):
        self.key = key
        self.op = op


def _told(attribute, identifier, instance, value, *before):
    from ..event import _listeners, changed

    if not _listeners:
        return value
    return changed(attribute, identifier, instance, value, *before, AttributeEventToken(attribute.key, identifier))


def _heard(instance, prop, identifier, value, *before):
    return _told(getattr(type(instance), prop.key), identifier, instance, value, *before)


def _check_single_parent(instance, prop, value):
    if not prop.single_parent or value is None or instance.__dict__.get(prop.key) is value:
        return
    if state_of_given(value).parents.get(prop):
        from ..exc import InvalidRequestError

        raise InvalidRequestError(
            f"Instance <{type(value).__name__} at 0x{id(value):x}> is already associated with an instance of"
            f" {type(instance)} via its {prop} attribute, and is only allowed a single parent.",
            code="bbf1",
        )


def _before(instance, prop):
    """What listeners are told that a relationship led to."""
    from ..event import _listeners

    if prop.key in instance.__dict__ or not _listeners:
        return instance.__dict__.get(prop.key, LoaderCallableStatus.NO_VALUE)
    found = _related_before(instance, prop)
    return LoaderCallableStatus.NO_VALUE if found is None else found


def _check_target(instance, prop, value):
    """What a relationship is given is looked at where somebody follows it: a session, its partner, or its owner."""
    if value is None:
        return
    if state_of(instance).session is not None or prop._reverse or prop.direction == "ONETOMANY" or prop.single_parent:
        state_of_given(value)
    for partner in prop._reverse:
        found = type(value).__mapper__._props[partner.key]
        others = found._reverse if found is not partner and found._is_relationship else ()
        if others and not any([other is prop for other in others]):
            raise ValueError(
                f"Bidirectional attribute conflict detected: Passing object <{type(value).__name__} at"
                f' 0x{id(value):x}> to attribute "{prop}" triggers a modify event on attribute "{others[0]}" via the'
                f' backref "{found}".'
            )


def _set_scalar(instance, prop, value, tell=True, cascades=True):
    _check_target(instance, prop, value)
    before = instance.__dict__.get(prop.key)
    if prop.key not in instance.__dict__:
        before = _related_before(instance, prop)
        is_known = before is not LoaderCallableStatus.PASSIVE_NO_RESULT
        before = before if is_known else None
    else:
        is_known = True
    instance.__dict__[prop.key] = value
    state = state_of(instance)
    if state.key is not None and is_known and prop.key not in state.modified:
        state.originals[prop.key] = before
    state.modified.add(prop.key)
    if state.session is not None:
        state.session._note_change(instance)
        if value is not None and cascades and prop.cascade.save_update:
            state.session._cascade_add(value)
    if before is not value:
        if before is not None:
            lose_parent(instance, prop, before)
        if hasattr(type(value), "__mapper__"):
            state_of(value).parents[prop] = instance
        if tell:
            _tell_partners(instance, prop, before, value)


def _related_before(instance, prop):
    """What a relationship that is not loaded leads to; a key that leads to what is not there yet is not followed."""
    state = state_of(instance)
    if state.key is None or state.session is None:
        return None
    if prop.direction != "MANYTOONE":
        with state.session.no_autoflush:
            return getattr(instance, prop.key)
    own = type(instance).__mapper__
    if any([own._columntoproperty[local].key not in instance.__dict__ for local, _ in prop.local_remote_pairs]):
        return LoaderCallableStatus.PASSIVE_NO_RESULT
    known = known_target(instance, prop)[0]
    # What has expired may be gone.
    if known is not None and is_expired(known):
        return LoaderCallableStatus.PASSIVE_NO_RESULT
    return known


def is_expired(instance):
    mapper = type(instance).__mapper__
    return mapper._columntoproperty[mapper.primary_key[0]].key not in instance.__dict__


def known_target(instance, prop):
    """What a relationship to one leads to, where the session has it already; and whether it leads to nothing."""
    own = type(instance).__mapper__
    keys = tuple([getattr(instance, own._columntoproperty[local].key) for local, _ in prop.local_remote_pairs])
    known = state_of(instance).session._identities.get((prop.mapper.base_mapper.class_, keys, None))
    return known, all([key is None for key in keys])


def _set_collection(instance, prop, value):
    from .collections import adapt_collection

    new = adapt_collection(prop, instance, value)
    old = instance.__dict__.get(prop.key)
    old_items = list(_items(old)) if old is not None else []
    if old is None and state_of(instance).key is not None and state_of(instance).session is not None:
        old_items = list(_items(getattr(instance, prop.key)))
    instance.__dict__[prop.key] = new
    state = state_of(instance)
    state.modified.add(prop.key)
    items = list(_items(new))
    _heard(instance, prop, "bulk_replace", items)
    for item in items:
        if not any([item is other for other in old_items]):
            item = _validated(instance, prop.key, item)
            _check_single_parent(instance, prop, item)
            item_added(instance, prop, _heard(instance, prop, "append", item))
    for item in old_items:
        if not any([item is other for other in items]):
            _heard(instance, prop, "remove", item)
            item_removed(instance, prop, item)
            if item is not None and prop._reverse:
                # The other side tells of it again.
                _heard(instance, prop, "remove", item)


def _items(collection):
    return collection.values() if isinstance(collection, dict) else collection


def items_of(value):
    """The instances in a relationship's value, whatever its form."""
    if value is None:
        return ()
    if isinstance(value, (dict, list, set)):
        return _items(value)
    return (value,) if hasattr(type(value), "__mapper__") else getattr(value, "_pending", ())


def item_added(instance, prop, item):
    _check_target(instance, prop, item)
    state = state_of(instance)
    state.modified.add(prop.key)
    if hasattr(type(item), "__mapper__"):
        state_of(item).parents[prop] = instance
    if state.session is not None:
        state.session._note_change(instance)
        if item is not None and prop.cascade.save_update:
            state.session._cascade_add(item)
    _tell_partners(instance, prop, None, item)


def warn_of_strangers(instance, prop):
    """What a relationship leads to is not written where it is not in the session, which is said."""
    from ..util import warn

    before = state_of(instance).committed.get(prop.key, ())
    pending = instance.__dict__.get("_sa_pending_" + prop.key, [])
    for item in list(items_of(instance.__dict__.get(prop.key))) + pending:
        if item is not None and state_of(item).session is None and not any([item is known for known in before]):
            will = "will not" if prop.direction == "ONETOMANY" else "won't"
            warn(f"Object of type <{type(item).__name__}> not in session, add operation along '{prop}' {will} proceed")


def item_removed(instance, prop, item, was_there=True):
    if item is not None and prop._reverse:
        state_of_given(item)
    mark_changed(instance, prop.key)
    lose_parent(instance, prop, item, was_there)
    if not was_there and prop.secondary is not None:
        for partner in prop._reverse if item is not None and state_of(item).key is not None else ():
            # The other side does not know better while it is not loaded.
            if partner.key not in item.__dict__:
                mark_changed(item, partner.key)
                item.__dict__.setdefault("_sa_gone_" + partner.key, []).append(instance)
    _tell_partners(instance, prop, item, None)


def lose_parent(parent, prop, item, was_there=True):
    """Whether it is an orphan, which goes with the next flush, is seen then: it may get another parent before."""
    if item is None or not prop.cascade.delete_orphan:
        return
    state = state_of(item)
    known = state.parents.get(prop)
    if known and state_of(known).key != state_of(parent).key:
        return
    state.parents[prop] = False
    if was_there and state.session is not None:
        if state.key is None:
            state.session._forget(item)
        else:
            state.session._note_change(item)


def _tell_partners(instance, prop, before, after):
    for partner in prop._reverse:
        if before is not None:
            _take_from(before, partner, instance)
        if after is not None:
            _give_to(after, partner, instance)


def _give_to(owner, prop, item):
    if prop.lazy in ("dynamic", "write_only"):
        _heard(owner, prop, "append", item)
        mark_changed(owner, prop.key)
        owner.__dict__.setdefault("_sa_pending_" + prop.key, []).append(item)
    elif prop.uselist:
        collection = owner.__dict__.get(prop.key)
        if collection is None:
            if state_of(owner).key is not None:
                # It is not loaded for that; who loads it later finds the item there too.
                _validated_by_partner(owner, prop.key, item)
                mark_changed(owner, prop.key)
                pending = owner.__dict__.setdefault("_sa_pending_" + prop.key, [])
                if not any([item is known for known in pending]):
                    _heard(owner, prop, "append", item)
                    pending.append(item)
                return
            collection = owner.__dict__[prop.key] = empty_collection(prop, owner)
        if not any([item is known for known in _items(collection)]):
            _validated_by_partner(owner, prop.key, item)
            _heard(owner, prop, "append", item)
            collection._quietly_add(item)
            mark_changed(owner, prop.key)
            state_of(item).parents[prop] = owner
    elif owner.__dict__.get(prop.key) is not item:
        _heard(owner, prop, "set", item, _before(owner, prop))
        # What only the other side was given does not come into the session.
        _set_scalar(owner, prop, item, owner.__dict__.get(prop.key) is not None, False)


def _take_from(owner, prop, item):
    if prop.uselist:
        collection = owner.__dict__.get(prop.key)
        pending = owner.__dict__.get("_sa_pending_" + prop.key, ())
        if any([item is known for known in pending]):
            _heard(owner, prop, "remove", item)
            pending[:] = [known for known in pending if known is not item]
        if collection is not None and any([item is known for known in _items(collection)]):
            _heard(owner, prop, "remove", item)
            collection._quietly_remove(item)
            mark_changed(owner, prop.key)
            lose_parent(owner, prop, item)
        return
    before = owner.__dict__[prop.key] if prop.key in owner.__dict__ else _related_before(owner, prop)
    if before is item or before is LoaderCallableStatus.PASSIVE_NO_RESULT:
        _heard(owner, prop, "set", None, before)
        owner.__dict__[prop.key] = None
        mark_changed(owner, prop.key)
        lose_parent(owner, prop, item)


def mark_changed(instance, key):
    """The attribute is another than it was, which the instance's session looks at when it writes."""
    state = state_of(instance)
    state.modified.add(key)
    if state.session is not None:
        state.session._note_change(instance)


def delete_attribute(instance, attribute):
    if attribute.key not in instance.__dict__:
        if state_of(instance).key is None:
            raise AttributeError(f"{attribute} object does not have a value")
        getattr(instance, attribute.key) if attribute.prop._is_relationship else None
    if attribute.prop._is_relationship and not attribute.prop.uselist:
        _set_scalar(instance, attribute.prop, None)
    elif state_of(instance).key is not None:
        instance.__dict__.pop(attribute.key, None)
        if state_of(instance).session is not None:
            state_of(instance).session._note_change(instance)
    else:
        del instance.__dict__[attribute.key]
    state_of(instance).modified.add(attribute.key)
