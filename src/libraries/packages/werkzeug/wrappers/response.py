from ..datastructures import Headers
from ..sansio._content_type import Typed
from ..utils import get_content_type


class Response(Typed):
    default_status = 200
    default_mimetype = "text/plain"
    charset = "utf-8"

    def __init__(self, response=None, status=None, headers=None, mimetype=None, content_type=None, direct_passthrough=False):
        self.headers = Headers(headers)
        self.response = [] if response is None else response
        if isinstance(status, str):
            self.status_code = int(status.split()[0])
        else:
            self.status_code = self.default_status if status is None else status
        if content_type is None:
            if mimetype is None and "Content-Type" not in self.headers:
                mimetype = self.default_mimetype
            if mimetype is not None:
                content_type = get_content_type(mimetype, self.charset)
        if content_type is not None:
            self.headers["Content-Type"] = content_type

    def __call__(self, environ, start_response):
        from _firstboot_catalogue import unmodelled

        return unmodelled("werkzeug.wrappers.Response.__call__()")

    @property
    def status(self):
        from ..http import HTTP_STATUS_CODES

        return f"{self.status_code} {HTTP_STATUS_CODES.get(self.status_code, 'UNKNOWN').upper()}"

    @property
    def content_type(self):
        return self.headers.get("Content-Type")

    @content_type.setter
    def content_type(self, value):
        self.headers["Content-Type"] = value

    @Typed.mimetype.setter
    def mimetype(self, value):
        self.content_type = get_content_type(value, self.charset)

    @property
    def location(self):
        return self.headers.get("Location")

    @location.setter
    def location(self, value):
        self.headers["Location"] = value

    @property
    def data(self):
        return self.get_data()

    def get_data(self, as_text=False):
        body = self.response
        parts = [body] if isinstance(body, (str, bytes)) else list(body)
        whole = b"".join([part.encode() if isinstance(part, str) else part for part in parts])
        return whole.decode() if as_text else whole

    def set_cookie(self, key, value="", **options):
        self.headers.add("Set-Cookie", f"{key}={value}")

    def delete_cookie(self, key, **options):
        self.set_cookie(key, "", **options)

    def __repr__(self):
        return f"<{type(self).__name__} {len(self.get_data())} bytes [{self.status}]>"
