from ..datastructures import ImmutableMultiDict, MultiDict
from ..sansio.request import Request as RequestBase


class Request(RequestBase):
    def __init__(self, environ, populate_request=True, shallow=False):
        super().__init__(environ)
        self.environ = environ
        body = environ.get("_firstboot.body")
        self.form = _form(body)
        self._body = body.encode() if isinstance(body, str) else body if isinstance(body, bytes) else b""
        self.files = MultiDict()

    def get_data(self, cache=True, as_text=False, parse_form_data=False):
        return self._body.decode() if as_text else self._body

    data = property(lambda self: self._body)
    json = property(lambda self: self.get_json())

    def get_json(self, force=False, silent=False, cache=True):
        if not (force or self.is_json):
            return None if silent else self.on_json_loading_failure(None)
        from json import loads

        try:
            return loads(self._body)
        except ValueError as error:
            return None if silent else self.on_json_loading_failure(error)

    def on_json_loading_failure(self, e):
        from ..exceptions import BadRequest, UnsupportedMediaType

        if e is not None:
            raise BadRequest(f"Failed to decode JSON object: {e}")
        raise UnsupportedMediaType(
            "Did not attempt to load JSON data because the request Content-Type was not 'application/json'."
        )

    def __repr__(self):
        return f"<{type(self).__name__} {self.url!r} [{self.method}]>"


def _form(data):
    if not isinstance(data, dict):
        return MultiDict()
    pairs = [(name, each) for name, value in data.items() for each in (value if isinstance(value, list) else [value])]
    return ImmutableMultiDict([(name, str(value)) for name, value in pairs])
