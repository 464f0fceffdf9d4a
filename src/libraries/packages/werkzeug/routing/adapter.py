from ..exceptions import HTTPException, MethodNotAllowed, NotFound
from .exceptions import BuildError, NoMatch, RequestPath, RequestRedirect


class MapAdapter:
    """What builds URLs for a map at one host, and finds the rule of a path there."""

    def __init__(
        self,
        map,
        server_name,
        script_name,
        subdomain,
        url_scheme,
        path_info,
        default_method,
        query_args=None,
    ):
        self.map = map
        self.server_name = server_name
        self.script_name = script_name if script_name.endswith("/") else script_name + "/"
        self.subdomain = subdomain
        self.url_scheme = url_scheme
        self.path_info = path_info
        self.default_method = default_method
        self.query_args = query_args

    def match(self, path_info=None, method=None, return_rule=False, query_args=None, websocket=None):
        self.map.update()
        path_info = self.path_info if path_info is None else path_info
        method = (method or self.default_method).upper()
        query_args = (self.query_args or {}) if query_args is None else query_args
        domain = self.server_name if self.map.host_matching else self.subdomain
        path = f"/{path_info.lstrip('/')}" if path_info else ""
        try:
            rule, values = self.map.matcher().match(domain, path, method, bool(websocket))
        except RequestPath as error:
            raise RequestRedirect(self._redirect_url(error.path_info, query_args)) from None
        except NoMatch as error:
            if error.have_match_for:
                raise MethodNotAllowed(valid_methods=list(error.have_match_for)) from None
            raise NotFound() from None
        if self.map.redirect_defaults:
            url = self._default_redirect(rule, method, values, query_args)
            if url is not None:
                raise RequestRedirect(url)
        if rule.redirect_to is not None:
            from _firstboot_catalogue import unmodelled

            return unmodelled("a rule's redirect_to")
        return (rule if return_rule else rule.endpoint), values

    def test(self, path_info=None, method=None):
        try:
            self.match(path_info, method)
        except RequestRedirect:
            pass
        except HTTPException:
            return False
        return True

    def allowed_methods(self, path_info=None):
        try:
            self.match(path_info, method="--")
        except MethodNotAllowed as error:
            return error.valid_methods
        except HTTPException:
            pass
        return []

    def _redirect_url(self, path, query_args):
        query = ""
        if query_args:
            from urllib.parse import urlencode

            query = "?" + (query_args if isinstance(query_args, str) else urlencode(query_args))
        place = f"{self.script_name.strip('/')}/{path.lstrip('/')}".lstrip("/")
        return f"{self.url_scheme or 'http'}://{self.get_host(None)}/{place}{query}"

    def _default_redirect(self, rule, method, values, query_args):
        """The URL of a rule that says the same without what is given by default."""
        for other in self.map._rules_by_endpoint[rule.endpoint]:
            if other is rule:
                return None
            if other.provides_defaults_for(rule) and other.suitable_for(values, method):
                values.update(other.defaults)
                domain, path = other.build(values)
                return self._redirect_url(path, query_args)
        return None

    def get_host(self, domain_part):
        if self.map.host_matching:
            return self.server_name if domain_part is None else domain_part
        subdomain = self.subdomain if domain_part is None else domain_part
        return f"{subdomain}.{self.server_name}" if subdomain else self.server_name

    def _partial_build(self, endpoint, values, method, append_unknown):
        if method is None:
            found = self._partial_build(endpoint, values, self.default_method, append_unknown)
            if found is not None:
                return found
        for rule in self.map._rules_by_endpoint.get(endpoint, ()):
            if rule.suitable_for(values, method):
                built = rule.build(values, append_unknown)
                if built is not None:
                    return built
        return None

    def build(
        self,
        endpoint,
        values=None,
        method=None,
        force_external=False,
        append_unknown=True,
        url_scheme=None,
    ):
        self.map.update()
        values = {name: value for name, value in (values or {}).items() if value is not None}
        found = self._partial_build(endpoint, values, method, append_unknown)
        if found is None:
            raise BuildError(endpoint, values, method, self)
        domain, path = found
        host = self.get_host(domain)
        scheme = self.url_scheme if url_scheme is None else url_scheme
        same_host = (not self.map.host_matching and domain == self.subdomain) or (
            self.map.host_matching and host == self.server_name
        )
        if not force_external and same_host:
            return self.script_name.rstrip("/") + "/" + path.lstrip("/")
        prefix = scheme + ":" if scheme else ""
        return f"{prefix}//{host}{self.script_name[:-1]}/{path.lstrip('/')}"
