"""Instances that wait for each other, so that none of them can be written first."""

from _firstboot_versions import sqlalchemy as _release

from ..exc import CircularDependencyError
from .state import items_of


def refuse_cycles(saved, deleted, relationships):
    gone = {id(instance) for instance in deleted}
    known = gone | {id(instance) for instance in saved}
    # What goes first, what then, and the relationship of an instance that hands on a key between them.
    edges = []
    for instance in saved + deleted:
        for prop in relationships(instance):
            if prop.direction == "MANYTOMANY" or prop.post_update:
                continue
            for other in items_of(instance.__dict__.get(prop.key)):
                if id(other) not in known:
                    continue
                down, goes = prop.direction == "ONETOMANY", id(instance) in gone
                if goes and (down or id(other) in gone):
                    edges.append((other, instance, None) if down else (instance, other, None))
                elif not goes and (down or id(other) not in gone):
                    step = prop, instance
                    edges.append((instance, other, step) if down else (other, instance, step))
    while edges:
        firsts, thens = [{id(edge[side]) for edge in edges} for side in (0, 1)]
        kept = [edge for edge in edges if id(edge[0]) in thens and id(edge[1]) in firsts]
        if len(kept) == len(edges):
            message = "Circular dependency detected."
            raise CircularDependencyError(message, kept, None, f"{message} ({', '.join(_steps(edges, gone))})")
        edges = kept


def _steps(edges, gone):
    mark = "" if _release == "2.0" else "_"
    found = {}
    for first, then, between in edges:
        for instance in first, then:
            kind = "Delete" if id(instance) in gone else "SaveUpdate"
            found[id(instance)] = f"{mark}{kind}State({_shown(instance)})"
        if between is not None:
            prop, instance = between
            kind = "OneToMany" if prop.direction == "ONETOMANY" else "ManyToOne"
            process = f"{mark}{kind}DP({prop})"
            found[id(prop), id(instance)] = f"{mark}ProcessState({process}, {_shown(instance)}, delete=False)"
    return found.values()


def _shown(instance):
    return f"<{type(instance).__name__} at 0x{id(instance):x}>"
