"""Parameters as messages show them: long values and long lists shortened in their middle."""

_most_sets, _most_values, _most_characters = 10, 100, 300


def shown(parameters):
    """Of one set of parameters, or of a list of sets."""
    if not isinstance(parameters, list):
        return _set(parameters)
    if len(parameters) <= _most_sets:
        return f"[{_sets(parameters)}]"
    return (
        f"[{_sets(parameters[: _most_sets - 2])}  ... displaying {_most_sets} of {len(parameters)} total bound parameter"
        f" sets ...  {_sets(parameters[-2:])}]"
    )


def _sets(parameters):
    return ", ".join([_set(each) for each in parameters])


def _set(parameters):
    if isinstance(parameters, dict):
        return f"{{{_parts([f'{key!r}: {_value(value)}' for key, value in parameters.items()])}}}"
    if isinstance(parameters, (tuple, list)):
        comma = "," if len(parameters) == 1 else ""
        return f"({_parts([_value(value) for value in parameters])}{comma})"
    return _value(parameters)


def _parts(texts):
    if len(texts) <= _most_values:
        return ", ".join(texts)
    half = _most_values // 2
    left, right = ", ".join(texts[:half]), ", ".join(texts[-half:])
    return f"{left} ... {len(texts) - _most_values} parameters truncated ... {right}"


def _value(value):
    text = repr(value)
    if len(text) <= _most_characters:
        return text
    half = _most_characters // 2
    return f"{text[:half]} ... ({len(text) - _most_characters} characters truncated) ... {text[-half:]}"
