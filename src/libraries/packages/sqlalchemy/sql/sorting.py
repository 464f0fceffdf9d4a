def sort_tables(tables, warns=True):
    """Tables so that each comes after those among them that it refers to; otherwise as they are."""
    among = {table.key for table in tables}
    dependents = {}
    missing = []
    for place, table in enumerate(tables):
        parents = _parent_keys(table) & among
        missing.append(len(parents))
        for parent in parents:
            dependents.setdefault(parent, []).append(place)
    ordered = []
    ready = [place for place, count in enumerate(missing) if not count]
    while ready:
        freed = []
        for place in ready:
            ordered.append(tables[place])
            for dependent in dependents.pop(tables[place].key, ()):
                missing[dependent] -= 1
                if not missing[dependent]:
                    freed.append(dependent)
        ready = sorted(freed)
    waiting = [table for table, count in zip(tables, missing) if count]
    if waiting and warns:
        _warn_of_cycle(waiting)
    return ordered + waiting


def _parent_keys(table):
    parents = {
        constraint.referred_table.key
        for constraint in table.foreign_key_constraints
        if not constraint.use_alter
    }
    parents.update([parent.key for parent in table._extra_dependencies])
    parents.discard(table.key)
    return parents


def _warn_of_cycle(tables):
    from ..util import warn

    names = ", ".join(sorted([table.fullname for table in tables]))
    warn(
        f"Cannot correctly sort tables; there are unresolvable cycles between tables \"{names}\", which is"
        " usually caused by mutually dependent foreign key constraints.  Foreign key constraints involving"
        " these tables will not be considered; this warning may raise an error in a future release."
    )
