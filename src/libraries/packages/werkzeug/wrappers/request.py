from ..datastructures import Headers, ImmutableMultiDict, MultiDict


class Request:
    def __init__(self, environ, populate_request=True, shallow=False):
        self.environ = environ
        self.method = environ.get("REQUEST_METHOD", "GET")
        self.path = environ.get("PATH_INFO", "/")
        self.headers = Headers()
        self.args = _arguments(environ.get("QUERY_STRING", ""))
        self.form = _form(environ.get("_firstboot.form"))
        self.files = MultiDict()
        self.cookies = MultiDict()
        self.host = environ.get("HTTP_HOST", "localhost")

    @property
    def base_url(self):
        return f"{self.environ.get('wsgi.url_scheme', 'http')}://{self.host}{self.path}"

    @property
    def url(self):
        query = self.environ.get("QUERY_STRING", "")
        return self.base_url + (f"?{query}" if query else "")


def _arguments(query):
    if not query:
        return MultiDict()
    from urllib.parse import parse_qsl

    return ImmutableMultiDict(parse_qsl(query, keep_blank_values=True))


def _form(data):
    if not isinstance(data, dict):
        return MultiDict()
    pairs = [(name, each) for name, value in data.items() for each in (value if isinstance(value, list) else [value])]
    return ImmutableMultiDict([(name, str(value)) for name, value in pairs])
