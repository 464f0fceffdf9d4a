"""The order in which a session writes what has changed, and the keys that go from instance to instance."""

from .exc import FlushError
from .flush_steps import Steps
from .lifecycle import told
from .persistence import delete, identity_key, save, write_afterwards, write_secondary
from .state import is_expired, items_of, known_target, state_of, warn_of_strangers


class UOWTransaction:
    """What listeners are given of a flush."""

    __module__ = "sqlalchemy.orm.unitofwork"

    def __init__(self, session):
        self.session = session


def flush(session):
    from ..event import fire
    from .session import SessionTransaction

    if not (session._new or session._changed or session._deleted):
        return
    context = UOWTransaction(session)
    fire(session, "before_flush", session, context, None)
    _delete_orphans(session)
    session._check_usable()
    within = SessionTransaction(session, session.get_nested_transaction() or session.get_transaction())
    told(session, "after_transaction_create", within)
    work = _Work(session)
    try:
        work.run()
        fire(session, "after_flush", session, context)
    except Exception as error:
        session._fail(error)
        raise
    work.finish()
    fire(session, "after_flush_postexec", session, context)
    told(session, "after_transaction_end", within)


def _delete_orphans(session):
    with session.no_autoflush:
        for instance in list(session._changed):
            state = state_of(instance)
            if False in state.parents.values() and state.key is not None:
                state.parents.clear()
                session.delete(instance)


def _relationships(instance):
    mapper = type(instance).__mapper__
    if mapper._written is None:
        props = mapper._props.values()
        mapper._written = [p for p in props if p._is_relationship and not p.viewonly and p.direction is not None]
    return mapper._written


def _fits(prop, item):
    return item is not None and type(item).__mapper__.isa(prop.mapper)


def _check_member(prop, item):
    if item is None:
        raise FlushError(f"Can't flush None value found in collection {prop}")
    if not _fits(prop, item):
        raise FlushError(
            f'Attempting to flush an item of type {type(item)} as a member of collection "{prop}". Expected an object of'
            f" type {prop.mapper.class_} or a polymorphic subclass of this type."
        )


def _is_among(item, items):
    return any([item is other for other in items])


def _without(instances, others):
    known = {id(other) for other in others}
    return [instance for instance in instances if id(instance) not in known]


class _Work:
    def __init__(self, session):
        self.session = session
        self.fresh = list(session._new)
        self.deleted = list(session._deleted)
        self.saved = self.fresh + [
            i for i in session._changed if state_of(i).key is not None and not _is_among(i, self.deleted)
        ]
        # By a child's identity: the parents whose collections it came into.
        self.parents = {}
        # What came into a collection without being in the session: its parent, the relationship, and itself.
        self.strangers = []
        # Links that are made and links that are gone: their table, and the instances that they are between. The other
        # side of a relationship has nothing left to do with them.
        self.linked = set()
        self.unlinked = set()
        # By a hierarchy: the instances of which keys are written after all rows are there, and which columns.
        self.afterwards = {}
        # What is in a collection and must not be: a None, or an instance of another class.
        self.misfits = []
        # By an instance's identity: when its turn is among those that are written at the same time.
        self.places = {}
        # What the dynamic relationships of what is deleted lead to, by both.
        self.asked = {}
        # What is wrong with losing a parent, if anything is.
        self.refusal = None
        self._collect()

    def _collect(self):
        for instance in list(self.saved):
            for prop in _relationships(instance):
                if prop.key in state_of(instance).modified:
                    warn_of_strangers(instance, prop)
                if prop.direction == "ONETOMANY":
                    self._collect_children(instance, prop)
                elif prop.direction == "MANYTOONE" and prop.cascade.delete_orphan and not prop.passive_deletes:
                    # Whether it led elsewhere before must be known.
                    getattr(instance, prop.key)
        for instance in self.deleted:
            for prop in _relationships(instance):
                if prop.direction == "MANYTOMANY" and not prop.passive_deletes:
                    # What it is linked to must be known before anything is written.
                    self._members(instance, prop)
                if prop.direction == "MANYTOONE" and not (prop.passive_deletes or prop.key in instance.__dict__):
                    self._look_for_target(instance, prop)
                # A dynamic collection is asked anew, also where all that is in it goes along.
                asks = prop.lazy == "dynamic" or not prop.cascade.delete
                if prop.direction == "ONETOMANY" and asks and prop.passive_deletes != "all":
                    if prop.passive_deletes and prop.key not in instance.__dict__:
                        continue
                    for child in self._members(instance, prop):
                        self._orphan(prop, child)

    @staticmethod
    def _look_for_target(instance, prop):
        """What the session has already is not asked for."""
        known, is_empty = known_target(instance, prop)
        if is_empty or known is not None and not is_expired(known):
            instance.__dict__[prop.key] = known

    def _members(self, instance, prop):
        from .dynamic import members

        if prop.lazy != "dynamic":
            return members(instance, prop)
        key = id(instance), id(prop)
        if key not in self.asked:
            self.asked[key] = members(instance, prop)
        return self.asked[key]

    def _collect_children(self, instance, prop):
        before = state_of(instance).committed.get(prop.key, ())
        pending = instance.__dict__.get("_sa_pending_" + prop.key, [])
        now = list(items_of(instance.__dict__.get(prop.key))) + pending
        for child in now:
            if not _fits(prop, child):
                self.misfits.append((prop, child))
            elif not _is_among(child, before):
                self.parents.setdefault(id(child), []).append((instance, prop))
                self._add(child)
                if state_of(child).session is not self.session:
                    self.strangers.append((instance, prop, child))
        gone = instance.__dict__.pop("_sa_gone_" + prop.key, [])
        for child in gone + (list(before) if prop.key in instance.__dict__ else []):
            if not _is_among(child, now):
                self._orphan(prop, child)

    def _add(self, instance):
        known = state_of(instance).session is self.session
        if known and not _is_among(instance, self.saved) and not _is_among(instance, self.deleted):
            self.saved.append(instance)

    def _orphan(self, prop, child):
        """A child that has lost its parent and got no other."""
        if _is_among(child, self.deleted) or prop.cascade.delete_orphan:
            return
        mapper = type(child).__mapper__
        for source, target in prop.synchronize_pairs:
            key = mapper._columntoproperty[target].key
            getattr(child, key)
            if target.primary_key:
                self.refusal = AssertionError(
                    f"Dependency rule on column '{source}' tried to blank-out primary key column '{target}' on instance"
                    f" '<{type(child).__name__} at 0x{id(child):x}>'"
                )
                return
            state_of(child).change(key, None)
        self._add(child)

    def run(self):
        if self.refusal is not None:
            raise self.refusal
        self.places = {id(instance): place for place, instance in enumerate(self.saved + self.deleted)}
        for ready in Steps(self.saved, self.deleted, _relationships, self.asked).sets():
            for steps in ready:
                self._take(steps[0], [step.instance for step in steps])

    def _take(self, step, instances):
        """Takes a step, or those like it that are of one instance each."""
        gone = self.deleted if step.goes or step.kind == "Delete" else self.saved
        if step.kind == "Process":
            if step.instance is None:
                instances = [each for each in gone if _is_among(step.subject, _relationships(each))]
            self._process(step.subject, instances, step.goes)
        elif step.kind == "PostUpdate":
            self._update_afterwards(step.subject, gone)
        else:
            if step.instance is None:
                instances = [each for each in gone if type(each).__mapper__.base_mapper is step.subject]
            else:
                instances.sort(key=lambda instance: self.places.get(id(instance)))
            if instances and step.kind == "Delete":
                delete(self.session, instances)
            elif instances:
                self._save(instances)

    def _process(self, prop, instances, goes):
        """What follows a relationship: rows of other tables, and keys that are written afterwards."""
        if prop.direction == "MANYTOMANY":
            (self._clear_secondary if goes else self._write_secondary)(prop, instances)
        elif prop.direction == "ONETOMANY" and not goes:
            self._hand_on(prop, instances)
        elif prop.post_update and prop.direction == "MANYTOONE":
            for instance in instances:
                self._point_afterwards(prop, instance, goes)

    def _save(self, instances):
        for instance in instances:
            self._take_keys(instance)
        save(self.session, instances)

    def _take_keys(self, instance):
        """Foreign keys take the values of what their relationships point to."""
        for parent, prop in self.parents.get(id(instance), ()):
            if not prop.post_update:
                self._copy(prop.synchronize_pairs, parent, instance)
        for prop in _relationships(instance):
            if prop.direction == "MANYTOONE" and not prop.post_update:
                self._take_key(instance, prop)

    def _take_key(self, instance, prop):
        state, mapper = state_of(instance), type(instance).__mapper__
        if prop.key not in state.modified or prop.key not in instance.__dict__:
            return
        target = instance.__dict__[prop.key]
        if target is not None:
            # What is in no session has no row that could be pointed to.
            if state_of(target).session is self.session:
                _check_member(prop, target)
                self._copy(prop.synchronize_pairs, target, instance)
            return
        for _, own in prop.synchronize_pairs:
            if own in mapper._columntoproperty and not own.primary_key:
                state.change(mapper._columntoproperty[own].key, None)

    def _point_afterwards(self, prop, instance, goes):
        """With post_update, rows that point to each other are both written before one takes the key of the other."""
        columns = [own for _, own in prop.synchronize_pairs]
        if goes:
            if getattr(instance, prop.key) is None:
                return
            for column in columns:
                state_of(instance).change(type(instance).__mapper__._columntoproperty[column].key, None)
        elif prop.key not in instance.__dict__:
            return
        else:
            self._take_key(instance, prop)
        self._note_afterwards(instance, columns)

    def _note_afterwards(self, instance, columns):
        base = type(instance).__mapper__.base_mapper
        instances, known = self.afterwards.setdefault(id(base), ([], []))
        if not _is_among(instance, instances):
            instances.append(instance)
        known.extend([column for column in columns if not _is_among(column, known)])

    def _update_afterwards(self, base, among):
        instances, columns = self.afterwards.get(id(base), ((), ()))
        write_afterwards(self.session, [each for each in among if _is_among(each, instances)], columns)

    @staticmethod
    def _copy(pairs, source, target):
        of_source, of_target = type(source).__mapper__, type(target).__mapper__
        for column, own in pairs:
            if own in of_target._columntoproperty:
                value = getattr(source, of_source._columntoproperty[column].key)
                state_of(target).change(of_target._columntoproperty[own].key, value)

    def _hand_on(self, prop, instances):
        """What a collection holds takes its parent's key, also where it is not written itself or only afterwards."""
        for via, child in self.misfits:
            if via is prop:
                _check_member(prop, child)
        for parent, via, child in self.strangers:
            if via is prop:
                self._copy(prop.synchronize_pairs, parent, child)
        if prop.post_update:
            for child in self.saved:
                for parent, via in self.parents.get(id(child), ()):
                    if via is prop and _is_among(parent, instances):
                        self._copy(prop.synchronize_pairs, parent, child)
                        self._note_afterwards(child, [own for _, own in prop.synchronize_pairs])

    def _write_secondary(self, prop, instances):
        removed, added = [], []
        for instance in instances:
            self._compare_collection(prop, instance, removed, added)
        write_secondary(self.session, prop, removed, added)

    def _clear_secondary(self, prop, instances):
        """What goes is linked to nothing any more."""
        removed = []
        for instance in instances:
            items = self._members(instance, prop)
            # Where both sides go, one of them takes the link along.
            items = [item for item in items if (id(prop.secondary), id(item), id(instance)) not in self.unlinked]
            self.unlinked.update([(id(prop.secondary), id(instance), id(item)) for item in items])
            removed.extend([(instance, item) for item in items])
            state_of(instance).committed[prop.key] = []
        write_secondary(self.session, prop, removed, [])

    def _compare_collection(self, prop, instance, removed, added):
        pending = instance.__dict__.pop("_sa_pending_" + prop.key, [])
        before = state_of(instance).committed.setdefault(prop.key, [])
        known = list(before)
        now = list(items_of(instance.__dict__.get(prop.key))) + pending
        for item in instance.__dict__.pop("_sa_gone_" + prop.key, ()):
            if (id(prop.secondary), id(item), id(instance)) in self.linked:
                continue
            removed.append((instance, item))
            _forget_at_partner(prop, instance, item)
        for item in now:
            _check_member(prop, item)
            # A stranger to the session is not written, which has been said.
            if not _is_among(item, known) and state_of(item).session is not None:
                before.append(item)
                if (id(prop.secondary), id(item), id(instance)) not in self.linked:
                    self.linked.add((id(prop.secondary), id(instance), id(item)))
                    added.append((instance, item))
        if prop.key in instance.__dict__ and not pending:
            for item in list(before):
                if not _is_among(item, now):
                    before[:] = [known for known in before if known is not item]
                    removed.append((instance, item))
                    _forget_at_partner(prop, instance, item)

    def finish(self):
        session = self.session
        for instance in self.saved:
            state = state_of(instance)
            state.modified.clear()
            state.originals.clear()
            key = identity_key(instance)
            if state.key not in (None, key) and None not in key[1]:
                # Its row has another key from now on.
                state.former = state.former or state.key
                session._identities.pop(state.key, None)
                session._identities[key] = instance
                state.key = key
            for prop in _relationships(instance):
                instance.__dict__.pop("_sa_pending_" + prop.key, None)
                if prop.uselist and prop.key in instance.__dict__:
                    state.committed[prop.key] = list(items_of(instance.__dict__[prop.key]))
        if session._nested is not None:
            session._nested.touched += self.saved
        # What listeners have added since waits for the next flush.
        added = _without(session._new[len(self.fresh) :], self.saved)
        deleted = _without(session._deleted, self.deleted)
        session._new, session._changed, session._deleted = added, [], deleted
        for instance in self.deleted:
            told(session, "persistent_to_deleted", instance)
        for instance in self.fresh:
            told(session, "pending_to_persistent", instance)


def _forget_at_partner(prop, instance, item):
    for partner in prop._reverse:
        known = state_of(item).committed.get(partner.key)
        if known:
            known[:] = [other for other in known if other is not instance]
