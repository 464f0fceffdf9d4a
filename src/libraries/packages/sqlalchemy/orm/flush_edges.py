"""Which steps of a flush come before which, by the relationships between what is written."""


def between_kinds(prop, step):
    """[(what comes first, what then)] of all instances; `step(kind, subject, goes)` gives a step."""
    own, other = prop.parent.base_mapper, prop.mapper.base_mapper
    parent, child = step("SaveUpdate", own), step("SaveUpdate", other)
    parent_goes, child_goes = step("Delete", own), step("Delete", other)
    process, clear = step("Process", prop), step("Process", prop, True)
    if prop.direction == "MANYTOMANY":
        return [(parent, process), (child, process), (process, child_goes),
                (clear, parent), (clear, parent_goes), (clear, child), (clear, child_goes)]
    if prop.direction == "ONETOMANY":
        if prop.post_update:
            late, early = step("PostUpdate", other), step("PostUpdate", other, True)
            return [(child, process), (parent, process), (process, late), (child, clear), (clear, late),
                    (late, parent_goes), (clear, early), (early, parent_goes), (early, child_goes)]
        return [(parent, process), (process, child), (process, child_goes), (child, parent_goes),
                (child_goes, parent_goes), (clear, child), (clear, child_goes)]
    if prop.post_update:
        late, early = step("PostUpdate", own), step("PostUpdate", own, True)
        return [(child, process), (parent, process), (process, late), (process, early), (clear, early),
                (early, child_goes), (early, parent_goes)]
    return [(child, process), (process, parent), (parent, child_goes), (parent_goes, child_goes)]


def between_instances(prop, own, process, other, goes, other_goes, step):
    """The same of one instance and one that its relationship leads to; `other` is None where that is not written."""
    if prop.direction == "MANYTOMANY":
        if goes:
            return [(process, other), (process, own)]
        return [(own, process), (process, other) if other_goes else (other, process)]
    if prop.direction == "ONETOMANY":
        if prop.post_update:
            between = step("PostUpdate", prop.mapper.base_mapper, goes)
            if goes:
                return [(process, between), (between, own)]
            return [(None if other_goes else own, process), (other, process), (process, between)]
        if goes:
            return [(process, other), (other, own)]
        return [(own, process), (process, other), (own, other)]
    if prop.post_update:
        between = step("PostUpdate", prop.parent.base_mapper, goes)
        if goes:
            return [(process, between), (between, own), (between, other)]
        if other_goes:
            return [(process, between), (between, other)]
        return [(own, process), (other, process), (process, between)]
    if goes:
        return [(own, other)] if other_goes else []
    return [(process, own)] if other_goes else [(other, process), (process, own)]
