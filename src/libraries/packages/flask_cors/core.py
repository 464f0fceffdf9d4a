"""What Flask-CORS checks when it is set up; what it does to responses no boot sees."""

DEFAULT_OPTIONS = {
    "origins": "*",
    "methods": ["GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"],
    "allow_headers": "*",
    "expose_headers": None,
    "supports_credentials": False,
    "max_age": None,
    "send_wildcard": False,
    "automatic_options": True,
    "vary_header": True,
    "resources": r"/*",
    "intercept_exceptions": True,
    "always_send": True,
    "allow_private_network": False,
}
_regex_signs = frozenset("*\\]?$^[]()")


def get_app_kwarg_dict(app):
    config = getattr(app, "config", {})
    wanted = {f"CORS_{name.upper()}": name for name in DEFAULT_OPTIONS}
    return {name: config[key] for key, name in wanted.items() if config.get(key) is not None}


def check_options(app, *given):
    """Merges the options as Flask-CORS does and raises what it raises."""
    options = dict(DEFAULT_OPTIONS)
    options.update(get_app_kwarg_dict(app))
    for each in given:
        options.update(each)
    for name in options:
        if name not in DEFAULT_OPTIONS:
            import logging

            logging.getLogger(__name__).warning("Unknown option passed to Flask-CORS: %s", name)
    origins = _patterns(options["origins"])
    if ".*" in origins and options["supports_credentials"] and options["send_wildcard"]:
        raise ValueError(
            "Cannot use supports_credentials in conjunction withan origin string of '*'. See: "
            "http://www.w3.org/TR/cors/#resource-requests"
        )
    for pattern in (*origins, *_patterns(options["allow_headers"])):
        _compile(pattern)
    return options


def check_resources(resources):
    if isinstance(resources, dict):
        patterns = list(resources)
    elif isinstance(resources, str) or hasattr(resources, "pattern"):
        patterns = [resources]
    elif hasattr(resources, "__iter__"):
        patterns = list(resources)
    else:
        raise ValueError("Unexpected value for resources argument.")
    for pattern in patterns:
        _compile(".*" if pattern == "*" else pattern)
    return [(pattern, resources[pattern] if isinstance(resources, dict) else {}) for pattern in patterns]


def _patterns(value):
    if value is None:
        return []
    if isinstance(value, str) or hasattr(value, "pattern") or not hasattr(value, "__iter__"):
        value = [value]
    return [".*" if pattern == "*" else pattern for pattern in value]


def _compile(pattern):
    if isinstance(pattern, str) and not _regex_signs.isdisjoint(pattern):
        import re

        re.compile(pattern)


def __getattr__(name):
    if name == "ALL_METHODS":
        return DEFAULT_OPTIONS["methods"]
    if name == "LOG":
        import logging

        return logging.getLogger(__name__)
    from _firstboot_catalogue import missing_name

    return missing_name(__name__, name)
