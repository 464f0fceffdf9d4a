"""The steps of a flush, and which of them come before which.

A step does one thing for all instances of a kind. Where steps wait for each other in a circle, as those of a table that
refers to itself do, each of them becomes many, of one instance each."""

from _firstboot_versions import sqlalchemy as _release

from ..exc import CircularDependencyError
from .dynamic import members
from .flush_edges import between_instances, between_kinds
from .state import items_of, state_of


class Step:
    """`subject` is the mapper of a hierarchy or, of what follows a relationship, that; `goes` tells of deletes."""

    def __init__(self, kind, subject, goes, instance):
        self.kind = kind
        self.subject = subject
        self.goes = goes
        self.instance = instance
        self.is_left_out = False

    @property
    def place(self):
        """Where it stands among those that could be taken at the same time."""
        if self.kind == "Process":
            return f"{self.kind}All", f"{sort_name(self.subject.parent)}_{self.subject.key}", self.goes
        return f"{self.kind}All", sort_name(self.subject), self.goes

    def __repr__(self):
        mark = "" if _release == "2.0" else "_"
        if self.instance is None:
            return f"{mark}{self.kind}All({self.subject})"
        shown = f"<{type(self.instance).__name__} at 0x{id(self.instance):x}>"
        if self.kind != "Process":
            return f"{mark}{self.kind}State({shown})"
        kind = {"ONETOMANY": "OneToMany", "MANYTOONE": "ManyToOne"}.get(self.subject.direction, "ManyToMany")
        return f"{mark}ProcessState({mark}{kind}DP({self.subject}), {shown}, delete={self.goes})"


def sort_name(mapper):
    return f"{mapper.class_.__module__}.{mapper.class_.__name__}"


def _holds_something(instance, prop):
    """Whether a relationship leads, or led, to anything that is known without asking."""
    values, key = instance.__dict__, prop.key
    if values.get("_sa_pending_" + key) or values.get("_sa_gone_" + key):
        return True
    if key not in values:
        return False
    return not prop.uselist or bool(items_of(values[key]) or state_of(instance).committed.get(key))


def _known_targets(instance, prop, goes):
    """What a relationship leads to and what it led to before."""
    values, state = instance.__dict__, state_of(instance)
    if goes and prop.lazy == "dynamic" and not prop.passive_deletes:
        return members(instance, prop)
    if prop.lazy in ("dynamic", "write_only"):
        return [*values.get("_sa_pending_" + prop.key, ()), *values.get("_sa_gone_" + prop.key, ())]
    if goes and not prop.passive_deletes:
        getattr(instance, prop.key)
    if prop.key not in values:
        return []
    if prop.uselist:
        return [*items_of(values[prop.key]), *state.committed.get(prop.key, ())]
    before = [state.originals[prop.key]] if state.originals.get(prop.key) is not None else []
    return [values[prop.key], *before]


class Steps:
    """The steps of what is `saved` and `deleted`, by sets that can each be taken at once; `asked` are the dynamic
    relationships of what is deleted, by both, and what they lead to."""

    def __init__(self, saved, deleted, relationships, asked):
        self.asked = asked
        self.by_mapper = {}
        self.gone = {id(instance) for instance in deleted}
        self.known = self.gone | {id(instance) for instance in saved}
        self.steps = {}
        # By a step those that come before it.
        self.edges = {}
        # By a hierarchy the relationships that steps follow from there.
        self.followed = {}
        for instance in saved + deleted:
            mapper = type(instance).__mapper__
            self.by_mapper.setdefault(id(mapper), (mapper, []))[1].append(instance)
        props = {}
        for mapper, instances in list(self.by_mapper.values()):
            base = mapper.base_mapper
            self._before(self._step("SaveUpdate", base), self._step("Delete", base))
            for prop in relationships(instances[0]):
                props.setdefault(id(prop), (prop, []))[1].extend(instances)
        for prop, instances in props.values():
            if self._is_followed(prop, instances):
                self.followed.setdefault(id(prop.parent.base_mapper), []).append(prop)
                for first, then in between_kinds(prop, self._step):
                    self._before(first, then)

    def _step(self, kind, subject, goes=False, instance=None):
        key = kind, id(subject), goes, id(instance)
        if key not in self.steps:
            self.steps[key] = Step(kind, subject, goes, instance)
        return self.steps[key]

    def _before(self, first, then):
        if first is not None and then is not None:
            self.edges.setdefault(then, {})[first] = True

    def _is_followed(self, prop, instances):
        if any([_holds_something(each, prop) or self.asked.get((id(each), id(prop))) for each in instances]):
            return True
        return id(prop.mapper) in self.by_mapper and prop.mapper.base_mapper is not prop.parent.base_mapper

    def sets(self):
        circle = _in_circles(self.edges)
        if circle:
            self._break_up(circle)
        waiting = [step for step in self.steps.values() if step not in circle and not step.is_left_out]
        waiting.sort(key=lambda step: step.place)
        places = {step: place for place, step in enumerate(waiting)}
        # How many others each still waits for, and which wait for each.
        missing, followers = {}, {}
        for step in waiting:
            firsts = [first for first in self.edges.get(step, ()) if first in places]
            missing[step] = len(firsts)
            for first in firsts:
                followers.setdefault(first, []).append(step)
        ready = [step for step in waiting if not missing[step]]
        while ready:
            yield _alike(ready)
            freed = []
            for step in ready:
                del missing[step]
                for then in followers.get(step, ()):
                    missing[then] -= 1
                    if not missing[then]:
                        freed.append(then)
            ready = sorted(freed, key=places.get)
        if missing:
            edges = {then: {first: 1 for first in self.edges[then] if first in missing} for then in missing}
            raise CircularDependencyError("Circular dependency detected.", _in_circles(edges), None)

    def _break_up(self, circle):
        """The steps of a circle become steps of single instances."""
        kinds, self.edges = self.edges, {}
        parts = {step: self._parts(step, circle) if step.kind != "Process" else [] for step in circle}
        for then, firsts in kinds.items():
            for first in firsts:
                if first.is_left_out or then.is_left_out or (first in circle and then in circle):
                    continue
                for early in parts[first] if first in circle else [first]:
                    for late in parts[then] if then in circle else [then]:
                        self._before(early, late)

    def _parts(self, step, circle):
        base, goes = step.subject, step.kind == "Delete"
        instances = [each for mapper, found in self.by_mapper.values() if mapper.base_mapper is base
                     for each in found if (id(each) in self.gone) is goes]
        parts = [self._step(step.kind, base, instance=instance) for instance in instances]
        for prop in self.followed.get(id(base), ()):
            self._step("Process", prop, goes).is_left_out = True
            for instance in instances:
                if type(instance).__mapper__._props.get(prop.key) is prop:
                    self._order_of_instance(prop, instance, goes, circle)
        # What is written comes before what is deleted, each of them.
        other = self._step("SaveUpdate" if goes else "Delete", base)
        if not goes and other in circle:
            gone = [each for mapper, found in self.by_mapper.values() if mapper.base_mapper is base
                    for each in found if id(each) in self.gone]
            for early in parts:
                for late in gone:
                    self._before(early, self._step("Delete", base, instance=late))
        return parts

    def _order_of_instance(self, prop, instance, goes, circle):
        targets = _known_targets(instance, prop, goes)
        if not targets:
            return
        own = self._step("Delete" if goes else "SaveUpdate", prop.parent.base_mapper, instance=instance)
        process = self._step("Process", prop, goes, instance)
        base = prop.mapper.base_mapper
        if self._step("SaveUpdate", base) in circle:
            others = [self._step_of(target) for target in targets]
        else:
            others = [(self._step("SaveUpdate", base), False), (self._step("Delete", base), True)]
        for other, other_goes in others:
            for first, then in between_instances(prop, own, process, other, goes, other_goes, self._step):
                self._before(first, then)

    def _step_of(self, target):
        """(the step that writes an instance, or None; whether that deletes it)"""
        if target is None or id(target) not in self.known:
            return None, None
        goes = id(target) in self.gone
        return self._step("Delete" if goes else "SaveUpdate", type(target).__mapper__.base_mapper, instance=target), goes


def _in_circles(edges):
    """The steps that wait for themselves, if only by others."""
    left = {then: {first for first in firsts} for then, firsts in edges.items()}
    # What waits for nothing, and what nothing waits for, is in no circle.
    while True:
        awaited = {first for firsts in left.values() for first in firsts}
        kept = {then: {first for first in firsts if first in left} for then, firsts in left.items() if then in awaited}
        kept = {then: firsts for then, firsts in kept.items() if firsts}
        if kept == left:
            break
        left = kept
    return [step for step in left if _reaches(left, step)]


def _reaches(edges, step):
    seen, waiting = set(), [step]
    while waiting:
        for first in edges.get(waiting.pop(), ()):
            if first is step:
                return True
            if first not in seen:
                seen.add(first)
                waiting.append(first)
    return False


def _alike(steps):
    """Steps of single instances that do the same are taken together."""
    groups = {}
    for step in steps:
        groups.setdefault((step.kind, id(step.subject), step.goes, step.instance is None), []).append(step)
    return list(groups.values())
