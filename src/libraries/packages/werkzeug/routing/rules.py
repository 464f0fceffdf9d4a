from .placeholders import parse_converter_args, split_rule


class RuleFactory:
    def get_rules(self, map):
        raise NotImplementedError()


class Subdomain(RuleFactory):
    def __init__(self, subdomain, rules):
        self.subdomain = subdomain
        self.rules = rules

    def get_rules(self, map):
        for factory in self.rules:
            for rule in factory.get_rules(map):
                rule = rule.empty()
                rule.subdomain = self.subdomain
                yield rule


class Submount(RuleFactory):
    def __init__(self, path, rules):
        self.path = path.rstrip("/")
        self.rules = rules

    def get_rules(self, map):
        for factory in self.rules:
            for rule in factory.get_rules(map):
                rule = rule.empty()
                rule.rule = self.path + rule.rule
                yield rule


class EndpointPrefix(RuleFactory):
    def __init__(self, prefix, rules):
        self.prefix = prefix
        self.rules = rules

    def get_rules(self, map):
        for factory in self.rules:
            for rule in factory.get_rules(map):
                rule = rule.empty()
                rule.endpoint = self.prefix + rule.endpoint
                yield rule


class Rule(RuleFactory):
    def __init__(
        self,
        string,
        defaults=None,
        subdomain=None,
        methods=None,
        build_only=False,
        endpoint=None,
        strict_slashes=None,
        merge_slashes=None,
        redirect_to=None,
        alias=False,
        host=None,
        websocket=False,
    ):
        if not string.startswith("/"):
            raise ValueError(f"URL rule '{string}' must start with a slash.")
        self.rule = string
        self.is_leaf = not string.endswith("/")
        self.is_branch = not self.is_leaf
        self.map = None
        self.strict_slashes = strict_slashes
        self.merge_slashes = merge_slashes
        self.subdomain = subdomain
        self.host = host
        self.defaults = defaults
        self.build_only = build_only
        self.alias = alias
        self.websocket = websocket
        if methods is not None:
            if isinstance(methods, str):
                raise TypeError("'methods' should be a list of strings.")
            methods = {method.upper() for method in methods}
            if "GET" in methods:
                methods.add("HEAD")
            if websocket and methods - {"GET", "HEAD", "OPTIONS"}:
                raise ValueError("WebSocket rules can only use 'GET', 'HEAD', and 'OPTIONS' methods.")
        self.methods = methods
        self.endpoint = endpoint
        self.redirect_to = redirect_to
        self.arguments = {str(name) for name in defaults} if defaults else set()
        self._converters = {}
        self._trace = []

    def empty(self):
        return type(self)(self.rule, **self.get_empty_kwargs())

    def get_empty_kwargs(self):
        return {
            "defaults": dict(self.defaults) if self.defaults else None,
            "subdomain": self.subdomain,
            "methods": self.methods,
            "build_only": self.build_only,
            "endpoint": self.endpoint,
            "strict_slashes": self.strict_slashes,
            "redirect_to": self.redirect_to,
            "alias": self.alias,
            "host": self.host,
        }

    def get_rules(self, map):
        yield self

    def refresh(self):
        self.bind(self.map, rebind=True)

    def bind(self, map, rebind=False):
        if self.map is not None and not rebind:
            raise RuntimeError(f"url rule {self!r} already bound to map {self.map!r}")
        self.map = map
        if self.strict_slashes is None:
            self.strict_slashes = map.strict_slashes
        if self.merge_slashes is None:
            self.merge_slashes = map.merge_slashes
        if self.subdomain is None:
            self.subdomain = map.default_subdomain
        self.compile()

    def get_converter(self, variable_name, converter_name, args, kwargs):
        if converter_name not in self.map.converters:
            raise LookupError(f"the converter {converter_name!r} does not exist")
        return self.map.converters[converter_name](self.map, *args, **kwargs)

    def _read(self, rule):
        for text, arguments, variable in split_rule(rule):
            if variable is None:
                self._trace.append((False, text))
                continue
            args, kwargs = parse_converter_args(arguments)
            self._converters[variable] = self.get_converter(variable, text, args, kwargs)
            self.arguments.add(variable)
            self._trace.append((True, variable))

    def compile(self):
        assert self.map is not None, "rule not bound"
        self._trace = []
        self._converters = {}
        domain = (self.host if self.map.host_matching else self.subdomain) or ""
        if domain:
            self._read(domain)
        self._trace.append((False, "|"))
        path = self.rule
        if self.merge_slashes:
            while "//" in path:
                path = path.replace("//", "/")
        self._read(path)
        _check_names(self)

    def build(self, values, append_unknown=True):
        from .building import build_url

        return build_url(self, values, append_unknown)

    def provides_defaults_for(self, rule):
        return bool(
            not self.build_only
            and self.defaults
            and self.endpoint == rule.endpoint
            and self != rule
            and self.arguments == rule.arguments
        )

    def suitable_for(self, values, method=None):
        if method is not None and self.methods is not None and method not in self.methods:
            return False
        defaults = self.defaults or {}
        for name in self.arguments:
            if name not in defaults and name not in values:
                return False
        for name, value in defaults.items():
            if name in values and value != values[name]:
                return False
        return True

    def build_compare_key(self):
        return (1 if self.alias else 0, -len(self.arguments), -len(self.defaults or ()))

    def __eq__(self, other):
        return isinstance(other, type(self)) and self._trace == other._trace

    __hash__ = None

    def __str__(self):
        return self.rule

    def __repr__(self):
        if self.map is None:
            return f"<{type(self).__name__} (unbound)>"
        parts = [f"<{data}>" if is_dynamic else data for is_dynamic, data in self._trace]
        text = "".join(parts).lstrip("|")
        methods = f" ({', '.join(self.methods)})" if self.methods is not None else ""
        return f"<{type(self).__name__} {text!r}{methods} -> {self.endpoint}>"


def _check_names(rule):
    """Werkzeug compiles each rule to a function, so a name used twice is a duplicate argument.

    A default makes a placeholder constant, and the same name among the defaults is given once.
    """
    defaults = rule.defaults or {}
    seen = set()
    for is_dynamic, name in rule._trace:
        if is_dynamic and name not in defaults:
            if name in seen:
                raise SyntaxError(
                    f"duplicate argument '{name}' in function definition",
                    ("<werkzeug routing>", 1, 1, None, 1, 1),
                )
            seen.add(name)
        elif is_dynamic:
            rule._converters[name].to_url(defaults[name])
