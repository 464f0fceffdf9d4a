from .exceptions import BuildError


class MapAdapter:
    """What builds URLs for a map at one host. Matching requests is no part of a boot."""

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

    def match(self, *args, **kwargs):
        from _firstboot_catalogue import unmodelled

        return unmodelled("matching a request to a URL rule")

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
