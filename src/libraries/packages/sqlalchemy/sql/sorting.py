def sort_tables(tables):
    """Tables so that each comes after those among them that it refers to; otherwise as they are."""
    among = {table.key for table in tables}
    needs = {}
    for table in tables:
        parents = set()
        for constraint in table.foreign_key_constraints:
            if not constraint.use_alter:
                parents.add(constraint.referred_table.key)
        for parent in table._extra_dependencies:
            parents.add(parent.key)
        parents.discard(table.key)
        needs[table.key] = parents & among
    ordered = []
    done = set()
    waiting = list(tables)
    while waiting:
        ready = [table for table in waiting if not (needs[table.key] - done)]
        if not ready:
            _warn_of_cycle(waiting)
            ordered.extend(waiting)
            break
        done.update([table.key for table in ready])
        ordered.extend(ready)
        waiting = [table for table in waiting if table.key not in done]
    return ordered


def _warn_of_cycle(tables):
    from ..util import warn

    names = ", ".join(sorted([table.fullname for table in tables]))
    warn(
        f"Cannot correctly sort tables; there are unresolvable cycles between tables \"{names}\", which is"
        " usually caused by mutually dependent foreign key constraints.  Foreign key constraints involving"
        " these tables will not be considered; this warning may raise an error in a future release."
    )
