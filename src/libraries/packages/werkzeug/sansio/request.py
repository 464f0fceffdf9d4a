from ..datastructures import Headers, ImmutableMultiDict, MultiDict
from ._content_type import Typed


class Request(Typed):
    def __init__(self, environ):
        self.method = environ.get("REQUEST_METHOD", "GET")
        self.path = environ.get("PATH_INFO", "/")
        self.headers = Headers(environ.get("_firstboot.headers"))
        self.args = _arguments(environ.get("QUERY_STRING", ""))
        self.cookies = MultiDict()
        self.host = environ.get("HTTP_HOST", "localhost")
        self.scheme = environ.get("wsgi.url_scheme", "http")
        self.content_type = environ.get("CONTENT_TYPE") or self.headers.get("Content-Type")

    @property
    def base_url(self):
        return f"{self.scheme}://{self.host}{self.path}"

    @property
    def url(self):
        query = self.environ.get("QUERY_STRING", "")
        return self.base_url + (f"?{query}" if query else "")


def _arguments(query):
    if not query:
        return MultiDict()
    from urllib.parse import parse_qsl

    return ImmutableMultiDict(parse_qsl(query, keep_blank_values=True))
