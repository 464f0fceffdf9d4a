"""The warning for two relationships that write the same column without knowing of each other."""

from ..util import warn

# {id of the written column: [(relationship, column that is copied from)]}
_writers = {}


def check_conflicts(prop):
    for source, target in list(prop.synchronize_pairs) + list(prop.secondary_synchronize_pairs):
        known = _writers.setdefault(id(target), [])
        others = [(other, column) for other, column in known if _conflict(prop, other)]
        if others:
            shown = ", ".join(sorted([f"'{o}' (copies {c} to {target})" for o, c in others]))
            names = ",".join(sorted([other.key for other, _ in others]))
            from ..exc import SAWarning

            text = (
                f"relationship '{prop}' will copy column {source} to column {target}, which conflicts with"
                f" relationship(s): {shown}. If this is not the intention, consider if these relationships"
                " should be linked with back_populates, or if viewonly=True should be applied to one or more if"
                " they are read-only. For the less common case that foreign key constraints are partially"
                " overlapping, the orm.foreign() annotation can be used to isolate the columns that should be"
                " written towards.   To silence this warning, add the parameter"
                f" 'overlaps=\"{names}\"' to the '{prop}' relationship."
            )
            warn(SAWarning(text, code="qzyx"))
        known.append((prop, source))


def _conflict(prop, other):
    if other is prop or other in prop._reverse:
        return False
    if prop.back_populates == other.key and other.parent.common_parent(prop.mapper):
        return False
    if other.back_populates == prop.key and prop.parent.common_parent(other.mapper):
        return False
    if other.key in prop.overlaps or prop.key in other.overlaps:
        return False
    if "__*" in prop.overlaps or "__*" in other.overlaps:
        return False
    return prop.key != other.key or not prop.parent.common_parent(other.parent)
