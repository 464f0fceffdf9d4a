from .converters import ValidationError, _quote


def build_url(rule, values, append_unknown=True):
    """The (domain, path) that a rule makes of values, or None where a converter refuses one."""
    defaults = rule.defaults or {}
    parts = ([], [])
    side = 0
    try:
        for is_dynamic, data in rule._trace:
            if not is_dynamic and data == "|" and side == 0:
                side = 1
            elif not is_dynamic:
                parts[side].append(_quote(data))
            else:
                value = defaults[data] if data in defaults else values[data]
                parts[side].append(rule._converters[data].to_url(value))
    except ValidationError:
        return None
    path = "".join(parts[1])
    if append_unknown:
        extra = [(name, value) for name, value in values.items() if name not in rule.arguments]
        if extra:
            path += _query(rule, extra)
    return "".join(parts[0]), path


def _query(rule, items):
    from urllib.parse import urlencode

    pairs = []
    for name, value in items:
        for single in value if isinstance(value, (list, tuple, set)) else [value]:
            if single is not None:
                pairs.append((name, single))
    if rule.map.sort_parameters:
        pairs.sort(key=rule.map.sort_key)
    text = urlencode(pairs, safe="!$'()*,/:;?@")
    return "?" + text if text else ""
