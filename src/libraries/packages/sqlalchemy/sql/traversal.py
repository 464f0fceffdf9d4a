def walk(element):
    yield element
    for child in element.get_children():
        yield from walk(child)


def columns_of(element):
    """The columns in an expression, each once, in order."""
    found = []
    for part in walk(element):
        if part.__visit_name__ == "column" and not any([part is known for known in found]):
            found.append(part)
    return found


def with_params(element, values):
    copied = clone(element, {})
    for part in walk(copied):
        if part.__visit_name__ == "bindparam" and part.key in values:
            part.value = values[part.key]
        elif part.__visit_name__ == "textclause":
            binds = part._bindparams
            part._bindparams = part.bindparams(**{name: values[name] for name in binds if name in values})._bindparams
    return copied


def clone(element, replacements):
    """A copy of an expression in which some elements (by identity) are replaced by others."""
    return _rewritten(element, lambda each: replacements.get(id(each)))


def adapted(element, change):
    """A copy of an expression in which each column is what `change` makes of it; None leaves it."""
    return _rewritten(element, lambda each: change(each) if each.__visit_name__ == "column" else None)


def _rewritten(element, change):
    """A copy in which each element that `change` answers for is its answer; columns and what they lie in are
    not copied."""
    found = change(element)
    if found is not None:
        return found
    if element.__visit_name__ in ("column", "table", "alias"):
        return element
    copied = object.__new__(type(element))
    for name, value in element.__dict__.items():
        copied.__dict__[name] = _rewritten_value(value, change)
    return copied


def _rewritten_value(value, change):
    if hasattr(value, "get_children"):
        return _rewritten(value, change)
    if isinstance(value, (list, tuple)):
        found = [_rewritten_value(item, change) for item in value]
        return found if isinstance(value, list) else tuple(found)
    return value
