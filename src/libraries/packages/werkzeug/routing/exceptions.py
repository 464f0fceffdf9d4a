from ..exceptions import BadRequest, HTTPException


class RoutingException(Exception):
    pass


class RequestRedirect(HTTPException, RoutingException):
    code = 308

    def __init__(self, new_url):
        super().__init__(new_url)
        self.new_url = new_url


class RequestPath(RoutingException):
    def __init__(self, path_info):
        super().__init__()
        self.path_info = path_info


class RequestAliasRedirect(RoutingException):
    def __init__(self, matched_values, endpoint):
        super().__init__()
        self.matched_values = matched_values
        self.endpoint = endpoint


class BuildError(RoutingException, LookupError):
    def __init__(self, endpoint, values, method, adapter=None):
        super().__init__(endpoint, values, method)
        self.endpoint = endpoint
        self.values = values
        self.method = method
        self.adapter = adapter

    @property
    def suggested(self):
        return self.closest_rule(self.adapter)

    def closest_rule(self, adapter):
        if not adapter or not adapter.map._rules:
            return None
        from difflib import SequenceMatcher

        def score(rule):
            likeness = SequenceMatcher(a=str(rule.endpoint), b=str(self.endpoint)).ratio()
            same_arguments = not set(self.values or ()).symmetric_difference(rule.arguments)
            takes_method = bool(rule.methods and self.method in rule.methods)
            return 0.98 * likeness + 0.01 * same_arguments + 0.01 * takes_method

        return max(adapter.map._rules, key=score)

    def __str__(self):
        message = [f"Could not build url for endpoint {self.endpoint!r}"]
        if self.method:
            message.append(f" ({self.method!r})")
        if self.values:
            message.append(f" with values {sorted(self.values)!r}")
        message.append(".")
        suggested = self.suggested
        if suggested:
            if self.endpoint == suggested.endpoint:
                if self.method and suggested.methods is not None and self.method not in suggested.methods:
                    message.append(f" Did you mean to use methods {sorted(suggested.methods)!r}?")
                given = set(self.values).union((suggested.defaults or {}).keys())
                missing = suggested.arguments.difference(given)
                if missing:
                    message.append(f" Did you forget to specify values {sorted(missing)!r}?")
            else:
                message.append(f" Did you mean {suggested.endpoint!r} instead?")
        return "".join(message)


class WebsocketMismatch(BadRequest):
    pass


class NoMatch(Exception):
    def __init__(self, have_match_for, websocket_mismatch):
        self.have_match_for = have_match_for
        self.websocket_mismatch = websocket_mismatch
