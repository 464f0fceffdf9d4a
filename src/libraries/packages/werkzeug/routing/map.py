from .converters import DEFAULT_CONVERTERS


class Map:
    default_converters = DEFAULT_CONVERTERS

    def __init__(
        self,
        rules=None,
        default_subdomain="",
        strict_slashes=True,
        merge_slashes=True,
        redirect_defaults=True,
        converters=None,
        sort_parameters=False,
        sort_key=None,
        host_matching=False,
    ):
        self._rules_by_endpoint = {}
        self._rules_in_order = []
        self._matcher = None
        self._remap = True
        self.default_subdomain = default_subdomain
        self.strict_slashes = strict_slashes
        self.merge_slashes = merge_slashes
        self.redirect_defaults = redirect_defaults
        self.host_matching = host_matching
        self.converters = dict(self.default_converters)
        if converters:
            self.converters.update(converters)
        self.sort_parameters = sort_parameters
        self.sort_key = sort_key
        for factory in rules or ():
            self.add(factory)

    def is_endpoint_expecting(self, endpoint, *arguments):
        self.update()
        wanted = set(arguments)
        return any([wanted.issubset(rule.arguments) for rule in self._rules_by_endpoint[endpoint]])

    @property
    def _rules(self):
        return [rule for rules in self._rules_by_endpoint.values() for rule in rules]

    def iter_rules(self, endpoint=None):
        self.update()
        if endpoint is not None:
            return iter(self._rules_by_endpoint[endpoint])
        return iter(self._rules)

    def add(self, rulefactory):
        for rule in rulefactory.get_rules(self):
            rule.bind(self)
            self._rules_by_endpoint.setdefault(rule.endpoint, []).append(rule)
            self._rules_in_order.append(rule)
        self._remap = True

    def update(self):
        if self._remap:
            for rules in self._rules_by_endpoint.values():
                rules.sort(key=lambda rule: rule.build_compare_key())
            self._remap = False

    def matcher(self):
        """What finds rules; it is made anew when there are more."""
        known = len(self._rules)
        if self._matcher is None or self._matcher[0] != known:
            from .matching import Matcher

            self._matcher = (known, Matcher(self._rules_in_order, self.merge_slashes))
        return self._matcher[1]

    def bind(
        self,
        server_name,
        script_name=None,
        subdomain=None,
        url_scheme="http",
        default_method="GET",
        path_info=None,
        query_args=None,
    ):
        from .adapter import MapAdapter

        if self.host_matching:
            if subdomain is not None:
                raise RuntimeError("host matching enabled and a subdomain was provided")
        elif subdomain is None:
            subdomain = self.default_subdomain
        return MapAdapter(
            self,
            server_name.lower(),
            "/" if script_name is None else script_name,
            subdomain,
            url_scheme,
            "/" if path_info is None else path_info,
            default_method,
            query_args,
        )

    def __repr__(self):
        from pprint import pformat

        return f"{type(self).__name__}({pformat(list(self.iter_rules()))})"
