"""The order in which a session writes what has changed, and the keys that go from instance to instance."""

from .exc import FlushError
from .persistence import delete, identity_key, save, write_columns, write_secondary
from .state import items_of, known_target, state_of, warn_of_strangers


def flush(session):
    from ..event import fire

    if not (session._new or session._changed or session._deleted):
        return
    fire(session, "before_flush", session, None, None)
    _delete_orphans(session)
    session._check_usable()
    work = _Work(session)
    try:
        work.run()
        fire(session, "after_flush", session, None)
    except Exception as error:
        session._fail(error)
        raise
    work.finish()
    fire(session, "after_flush_postexec", session, None)


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


def _sort_name(mapper):
    return f"{mapper.class_.__module__}.{mapper.class_.__name__}"


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


def _value(instance, prop):
    return getattr(instance, prop.key)


def _nothing():
    pass


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
        # The instances that a step writes.
        self.of_step = {}
        # What is in a collection and must not be: a None, or an instance of another class.
        self.misfits = []
        # What is wrong with losing a parent, if anything is.
        self.refusal = None
        self._collect()

    def _collect(self):
        from .dynamic import members

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
                    (members if prop.lazy == "write_only" else _value)(instance, prop)
                if prop.direction == "MANYTOONE" and not (
                    prop.passive_deletes or prop.post_update or prop.key in instance.__dict__
                ):
                    known, is_empty = known_target(instance, prop)
                    if known is not None or is_empty:
                        instance.__dict__[prop.key] = known
                # A dynamic collection is asked anew, also where all that is in it goes along.
                asks = prop.lazy == "dynamic" or not prop.cascade.delete
                if prop.direction == "ONETOMANY" and asks and prop.passive_deletes != "all":
                    if prop.passive_deletes and prop.key not in instance.__dict__:
                        continue
                    for child in members(instance, prop):
                        self._orphan(prop, child)

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

    # In which order

    def run(self):
        from .cycles import refuse_cycles

        refuse_cycles(self.saved, self.deleted, _relationships)
        if self.refusal is not None:
            raise self.refusal
        nodes, edges = self._graph()
        waiting = sorted(nodes.values(), key=lambda node: node[0])
        while waiting:
            names = {node[0] for node in waiting}
            ready = [node for node in waiting if not (edges.get(node[0], set()) & names)]
            for node in ready:
                node[1]()
            done = {node[0] for node in ready} or self._write_together(names, edges)
            waiting = [node for node in waiting if node[0] not in done]

    def _write_together(self, names, edges):
        """Kinds of which each waits for the other, though their instances do not; gives whose turn that was."""
        while (needed := {first for name in names for first in edges.get(name, ()) if first in names}) != names:
            names = needed
        for kind, write in (("SaveUpdateAll", self._save), ("DeleteAll", self._delete)):
            found = {name for name in names if name[0] == kind}
            if found:
                write([instance for name in sorted(found) for instance in self.of_step.get(name, ())])
                return found

    def _graph(self):
        """{name: (name, what to do)}, and {name: the names that come before it}."""
        nodes, edges, props = {}, {}, {}
        saves, deletes = self._by_mapper(self.saved), self._by_mapper(self.deleted)
        involved = set(saves) | set(deletes)
        for base, instances in saves.values():
            name = ("SaveUpdateAll", _sort_name(base))
            self.of_step[name] = instances
            nodes[name] = (name, lambda instances=instances: self._save(instances))
        for base, instances in deletes.values():
            name = ("DeleteAll", _sort_name(base))
            self.of_step[name] = instances
            nodes[name] = (name, lambda instances=instances: self._delete(instances))
            edges.setdefault(name, set()).add(("SaveUpdateAll", _sort_name(base)))
        for instance in self.saved:
            for prop in _relationships(instance):
                changed = prop.key in state_of(instance).modified
                other = id(prop.mapper.base_mapper)
                if changed or "_sa_pending_" + prop.key in instance.__dict__ or (
                    other in involved and other != id(prop.parent.base_mapper)
                ):
                    props[id(prop)] = prop
        for instance in self.deleted:
            for prop in _relationships(instance):
                props[id(prop)] = prop
        for prop in props.values():
            self._order(prop, nodes, edges)
        return nodes, edges

    @staticmethod
    def _by_mapper(instances):
        found = {}
        for instance in instances:
            base = type(instance).__mapper__.base_mapper
            found.setdefault(id(base), (base, []))[1].append(instance)
        return found

    def _order(self, prop, nodes, edges):
        own, other = _sort_name(prop.parent.base_mapper), _sort_name(prop.mapper.base_mapper)
        parent, child = ("SaveUpdateAll", own), ("SaveUpdateAll", other)
        parent_gone, child_gone = ("DeleteAll", own), ("DeleteAll", other)

        def before(first, *then):
            for name in then:
                if name != first:
                    edges.setdefault(name, set()).add(first)

        # A kind of which there is nothing to write keeps its place in the order all the same.
        name = ("ProcessAll", f"{_sort_name(prop.parent)}_{prop.key}")
        if prop.direction == "ONETOMANY":
            nodes[name] = (name, lambda: self._hand_on(prop))
        for step in (parent, child, name):
            nodes.setdefault(step, (step, _nothing))
        if prop.direction == "MANYTOMANY":
            nodes[name] = (name, lambda: self._write_secondary(prop))
            before(parent, name)
            before(child, name)
            before(name, child_gone)
            if any([_is_among(prop, _relationships(instance)) for instance in self.deleted]):
                gone = ("ProcessAll", f"{_sort_name(prop.parent)}_{prop.key}_delete")
                nodes[gone] = (gone, lambda: self._clear_secondary(prop))
                before(gone, parent, child, child_gone, parent_gone)
        elif prop.post_update and prop.direction == "MANYTOONE":
            nodes[name] = (name, lambda: self._update_afterwards(prop))
            before(parent, name)
            before(child, name)
            before(name, parent_gone, child_gone)
        elif own == other:
            return
        elif prop.direction == "ONETOMANY":
            before(parent, name)
            before(name, child, child_gone)
            before(child, parent_gone)
            before(child_gone, parent_gone)
        else:
            before(child, name)
            before(name, parent)
            before(parent, child_gone)
            before(parent_gone, child_gone)

    # What each step does

    def _save(self, instances):
        """Those that refer to others come after them."""
        waiting = list(instances)
        while waiting:
            ready = [i for i in waiting if not any([_is_among(p, waiting) for p in self._needed_by(i) if p is not i])]
            ready = ready or waiting
            for instance in ready:
                self._take_keys(instance)
            for _, group in self._by_mapper(ready).values():
                save(self.session, group)
            waiting = _without(waiting, ready)

    def _delete(self, instances):
        """Those that refer to others go before them."""
        waits = {id(instance): set() for instance in instances}
        for instance in instances:
            for prop in _relationships(instance):
                if prop.direction == "MANYTOMANY" or prop.post_update:
                    continue
                for other in items_of(instance.__dict__.get(prop.key)):
                    if id(other) in waits:
                        late, early = (instance, other) if prop.direction == "ONETOMANY" else (other, instance)
                        waits[id(late)].add(id(early))
        while instances:
            left = {id(instance) for instance in instances}
            ready = [instance for instance in instances if not left & waits[id(instance)]] or instances
            for _, group in self._by_mapper(ready).values():
                delete(self.session, group)
            instances = _without(instances, ready)

    def _needed_by(self, instance):
        needed = [parent for parent, _ in self.parents.get(id(instance), ())]
        for prop in _relationships(instance):
            if prop.direction == "MANYTOONE" and not prop.post_update:
                needed.extend(items_of(instance.__dict__.get(prop.key)))
        return [other for other in needed if state_of(other).key is None]

    def _take_keys(self, instance):
        """Foreign keys take the values of what their relationships point to."""
        for parent, prop in self.parents.get(id(instance), ()):
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

    def _update_afterwards(self, prop):
        """With post_update, rows that point to each other are both written before one takes the key of the other."""
        columns = [own for _, own in prop.synchronize_pairs]
        for instance in self.saved + self.deleted:
            if not _is_among(prop, _relationships(instance)) or prop.key not in instance.__dict__:
                continue
            if _is_among(instance, self.deleted):
                if instance.__dict__[prop.key] is None:
                    continue
                for column in columns:
                    state_of(instance).change(type(instance).__mapper__._columntoproperty[column].key, None)
            self._take_key(instance, prop)
            write_columns(self.session, instance, columns)

    @staticmethod
    def _copy(pairs, source, target):
        of_source, of_target = type(source).__mapper__, type(target).__mapper__
        for column, own in pairs:
            if own in of_target._columntoproperty:
                value = getattr(source, of_source._columntoproperty[column].key)
                state_of(target).change(of_target._columntoproperty[own].key, value)

    def _hand_on(self, prop):
        """What a collection holds takes its parent's key, also where it is not written itself."""
        for via, child in self.misfits:
            if via is prop:
                _check_member(prop, child)
        for parent, via, child in self.strangers:
            if via is prop:
                self._copy(prop.synchronize_pairs, parent, child)

    def _write_secondary(self, prop):
        removed, added = [], []
        for instance in self.saved:
            if _is_among(prop, _relationships(instance)):
                self._compare_collection(prop, instance, removed, added)
        write_secondary(self.session, prop, removed, added)

    def _clear_secondary(self, prop):
        """What goes is linked to nothing any more."""
        from .dynamic import members

        removed = []
        for instance in self.deleted:
            if _is_among(prop, _relationships(instance)):
                items = members(instance, prop)
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


def _forget_at_partner(prop, instance, item):
    for partner in prop._reverse:
        known = state_of(item).committed.get(partner.key)
        if known:
            known[:] = [other for other in known if other is not instance]
