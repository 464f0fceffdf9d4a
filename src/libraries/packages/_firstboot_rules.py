"""Rules of an API on a blueprint, complete only once the blueprint is registered."""


class LateRule:
    def __init__(self, api, url):
        self.api = api
        self.url = url

    def __call__(self, prefix):
        return self.api._complete_url(self.url, prefix)


def rule_adder(state):
    def add_url_rule(rule, endpoint=None, view_func=None, **options):
        if callable(rule):
            rule = rule(state.url_prefix)
        elif state.url_prefix:
            rule = state.url_prefix + rule
        options.setdefault("subdomain", state.subdomain)
        if endpoint is None:
            endpoint = view_func.__name__
        defaults = state.url_defaults
        if "defaults" in options:
            defaults = dict(defaults, **options.pop("defaults"))
        state.app.add_url_rule(
            rule, f"{state.blueprint.name}.{endpoint}", view_func, defaults=defaults, **options
        )

    return add_url_rule
