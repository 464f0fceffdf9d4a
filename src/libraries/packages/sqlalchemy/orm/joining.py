"""How two tables are joined: by their foreign keys, or by an expression that a program gives."""

from .. import exc
from ..sql.operations import and_
from ..sql.traversal import walk


def _contains(tables, column):
    return any([table.c.contains_column(column) for table in tables])


def _pairs_of_constraints(left, right, foreign_keys):
    """{constraint: [(its target, its own column)]} of the foreign keys between two sets of tables: all, or those that
    are named."""
    wanted = {id(column) for column in foreign_keys or ()}
    found = {}
    for owners, targets in ((right, left), (left, right)):
        for owner in owners:
            keys = sorted(owner.foreign_keys, key=lambda key: key.parent._creation_order)
            for key in keys:
                if wanted and id(key.parent) not in wanted:
                    continue
                try:
                    column = key.column
                except exc.NoReferencedTableError as error:
                    if error.table_name in [table.name for table in targets]:
                        raise
                    continue
                if _contains(targets, column):
                    pair = (column, key.parent)
                    known = found.setdefault(key.constraint, [])
                    if not any([pair[0] is a and pair[1] is b for a, b in known]):
                        known.append(pair)
        if left is right:
            break
    return found


def join_condition(left, right, foreign_keys=None, last=()):
    """`left` and `right` are lists of tables, as inheritance joins them; those that were joined `last` come first."""
    same = len(left) == len(right) and all([a is b for a, b in zip(left, right)])
    found = _pairs_of_constraints(last, right, foreign_keys)
    found = found or _pairs_of_constraints(left, left if same else right, foreign_keys)
    if len(found) > 1 and foreign_keys:
        wanted = {id(column) for column in foreign_keys}
        found = {each: found[each] for each in found if {id(element.parent) for element in each.elements} == wanted}
    if len(found) > 1 and len({_pair_names(pairs) for pairs in found.values()}) == 1:
        first = list(found)[0]
        found = {first: found[first]}
    if len(found) > 1:
        raise exc.AmbiguousForeignKeysError(
            f"Can't determine join between '{left[-1].description}' and '{right[-1].description}'; tables have"
            " more than one foreign key constraint relationship between them. Please specify the 'onclause' of"
            " this join explicitly."
        )
    if not found:
        raise exc.NoForeignKeysError(
            f"Can't find any foreign key relationships between '{left[-1].description}' and"
            f" '{right[-1].description}'."
        )
    conditions = [target == own for target, own in list(found.values())[0]]
    return conditions[0] if len(conditions) == 1 else and_(*conditions)


def _pair_names(pairs):
    return tuple([(str(a), str(b)) for a, b in pairs])


def equalities(expression):
    """(left, right) of every `a = b` between columns in an expression."""
    for part in walk(expression):
        if part.__visit_name__ == "binary":
            yield part, _plain(part.left), _plain(part.right)


def equated_pairs(expression):
    return [
        (left, right)
        for part, left, right in equalities(expression)
        if part.operator == "=" and left is not None and right is not None
    ]


def _plain(element):
    while element.__visit_name__ in ("grouping", "cast"):
        element = getattr(element, "element", None) or element.clause
    return element if element.__visit_name__ == "column" else None


def mark_columns(element, mark):
    from ..sql.traversal import clone, columns_of

    replacements = {}
    for column in columns_of(element):
        replacements[id(column)] = _with_marks(column, column._marks | {mark})
    return clone(element, replacements) if replacements else element


def seen_from_other_side(join):
    """A condition for the backref: what its writer has marked as remote is local there. Nothing else changes."""
    from ..sql.traversal import clone, columns_of

    columns = list(columns_of(join))
    if not any(["remote" in column._marks for column in columns]):
        return join
    return clone(join, {id(column): _with_marks(column, column._marks ^ {"remote"}) for column in columns})


def _with_marks(column, marks):
    copied = object.__new__(type(column))
    copied.__dict__.update(column.__dict__)
    copied._unmarked = unmarked(column)
    copied._marks = marks
    return copied


def unmarked(column):
    return column if column._unmarked is None else column._unmarked
