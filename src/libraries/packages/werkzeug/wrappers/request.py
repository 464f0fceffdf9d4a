import json

from ..datastructures import ImmutableMultiDict, MultiDict
from ..sansio.request import Request as RequestBase


class Request(RequestBase):
    json_module = json

    def __init__(self, environ, populate_request=True, shallow=False):
        super().__init__(environ)
        self.environ = environ
        self.form = _form(environ.get("_firstboot.body"))
        self.files = MultiDict()

    def get_data(self, cache=True, as_text=False, parse_form_data=False):
        body = self.environ.get("_firstboot.body")
        if isinstance(body, dict):
            if parse_form_data:
                return "" if as_text else b""
            from _firstboot_catalogue import unmodelled

            return unmodelled("the body of a form's request")
        body = body.encode() if isinstance(body, str) else body or b""
        return body.decode(errors="replace") if as_text else body

    @property
    def data(self):
        return self.get_data(parse_form_data=True)

    @property
    def json(self):
        return self.get_json()

    def get_json(self, force=False, silent=False, cache=True):
        if not (force or self.is_json):
            return None if silent else self.on_json_loading_failed(None)
        known = self.__dict__.setdefault("_read_json", {})
        if not cache or silent not in known:
            try:
                # A form's body is no JSON, be it read already, and then empty, or not.
                known[silent] = self.json_module.loads(self.get_data(as_text=True, parse_form_data=True))
            except ValueError as error:
                known[silent] = None if silent else self.on_json_loading_failed(error)
        return known[silent]

    def on_json_loading_failed(self, e):
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
