from werkzeug.wrappers import Request as RequestBase
from werkzeug.wrappers import Response as ResponseBase

from .globals import request as current_request


class Request(RequestBase):
    url_rule = None
    view_args = None
    routing_exception = None

    @property
    def json_module(self):
        from . import json

        return json

    def on_json_loading_failed(self, e):
        from werkzeug.exceptions import BadRequest

        from .globals import current_app

        try:
            return super().on_json_loading_failed(e)
        except BadRequest as error:
            if current_app and current_app.debug:
                raise
            raise BadRequest() from error

    @property
    def endpoint(self):
        return None if self.url_rule is None else self.url_rule.endpoint

    @property
    def blueprint(self):
        endpoint = self.endpoint
        return endpoint.rpartition(".")[0] if endpoint is not None and "." in endpoint else None

    @property
    def blueprints(self):
        name = self.blueprint
        parts = name.split(".") if name else []
        return [".".join(parts[:end]) for end in range(len(parts), 0, -1)]


class Response(ResponseBase):
    default_mimetype = "text/html"


def make_response(app, value):
    """What a view returns, as a response; the words are those that a view's author would read."""
    status = headers = None
    if isinstance(value, tuple):
        if len(value) == 3:
            value, status, headers = value
        elif len(value) == 2:
            if isinstance(value[1], (dict, tuple, list)):
                value, headers = value
            else:
                value, status = value
        else:
            raise TypeError(
                "The view function did not return a valid response tuple. The tuple must have the form"
                " (body, status, headers), (body, status), or (body, headers)."
            )
    if value is None:
        raise TypeError(
            f"The view function for {current_request.endpoint!r} did not return a valid response. The"
            " function either returned None or ended without a return statement."
        )
    if isinstance(value, (str, bytes, bytearray)):
        value = app.response_class(value)
    elif isinstance(value, (dict, list)):
        value = app.json.response(value)
    elif not isinstance(value, ResponseBase):
        raise TypeError(
            "The view function did not return a valid response. The return type must be a string, dict,"
            " list, tuple with headers or status, Response instance, or WSGI callable, but it was a"
            f" {type(value).__name__}."
        )
    if status is not None:
        value.status_code = int(status.split()[0]) if isinstance(status, str) else status
    if headers:
        value.headers.update(headers)
    return value
