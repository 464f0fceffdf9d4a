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
    return copied


def clone(element, replacements):
    """A copy of an expression in which some elements (by identity) are replaced by others."""
    if id(element) in replacements:
        return replacements[id(element)]
    if element.__visit_name__ in ("column", "table"):
        return element
    copied = object.__new__(type(element))
    for name, value in element.__dict__.items():
        copied.__dict__[name] = _clone_value(value, replacements)
    return copied


def _clone_value(value, replacements):
    if hasattr(value, "get_children"):
        return clone(value, replacements)
    if isinstance(value, list):
        return [_clone_value(item, replacements) for item in value]
    if isinstance(value, tuple):
        return tuple([_clone_value(item, replacements) for item in value])
    return value


def adapted(element, change):
    """A copy of an expression in which each column is what `change` makes of it; None leaves it."""
    if element.__visit_name__ == "column":
        found = change(element)
        return element if found is None else found
    if element.__visit_name__ == "table":
        return element
    copied = object.__new__(type(element))
    for name, value in element.__dict__.items():
        copied.__dict__[name] = _adapted_value(value, change)
    return copied


def _adapted_value(value, change):
    if hasattr(value, "get_children"):
        return adapted(value, change)
    if isinstance(value, (list, tuple)):
        found = [_adapted_value(item, change) for item in value]
        return found if isinstance(value, list) else tuple(found)
    return value
