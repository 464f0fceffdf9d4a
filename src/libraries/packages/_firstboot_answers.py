"""What Flask-RESTful and Flask-RESTX make of what a resource returns."""

from _firstboot_functions import update_wrapper
from flask import current_app, make_response, request
from werkzeug.wrappers import Response


def unpack(value):
    """Data, status and headers of what a resource returns."""
    if isinstance(value, tuple) and len(value) in (2, 3):
        return value if len(value) == 3 else (*value, {})
    return value, 200, {}


def json_answer(data, code, headers, setting, **in_debug):
    from json import dumps

    settings = current_app.config.get(setting, {})
    if current_app.debug:
        for name, value in in_debug.items():
            settings.setdefault(name, value)
    response = make_response(dumps(data, **settings) + "\n", code)
    response.headers.extend(headers or {})
    return response


def method_of(resource, decorators):
    method = getattr(resource, request.method.lower(), None)
    if method is None and request.method == "HEAD":
        method = resource.get
    assert method is not None, f"Unimplemented method {request.method!r}"
    for decorator in decorators:
        method = decorator(method)
    return method


def answer_of(resource, method, args, kwargs):
    """What the method returns, by a representation of the resource's own if the client asks for one."""
    answer = method(*args, **kwargs)
    representations = resource.representations or {}
    wanted = None if isinstance(answer, Response) else _wanted(representations, None)
    if wanted not in representations:
        return answer
    data, code, headers = unpack(answer)
    answer = representations[wanted](data, code, headers)
    answer.headers["Content-Type"] = wanted
    return answer


def _wanted(representations, fallback):
    """The type that the client likes best."""
    if "Accept" not in request.headers:
        return fallback
    return request.accept_mimetypes.best_match(representations, default=fallback)


class Answering:
    """The part of an Api that makes responses."""

    def output(self, resource):
        def wrapper(*args, **kwargs):
            answer = resource(*args, **kwargs)
            if isinstance(answer, Response):
                return answer
            data, code, headers = unpack(answer)
            return self.make_response(data, code, headers=headers)

        return update_wrapper(wrapper, resource)

    def make_response(self, data, *args, **kwargs):
        from werkzeug.exceptions import InternalServerError, NotAcceptable

        fallback = kwargs.pop("fallback_mediatype", None) or self.default_mediatype
        wanted = _wanted(self.representations, fallback)
        if wanted is None:
            raise NotAcceptable()
        if wanted in self.representations:
            response = self.representations[wanted](data, *args, **kwargs)
        elif wanted == "text/plain":
            response = make_response(str(data), *args, **kwargs)
        else:
            raise InternalServerError()
        response.headers["Content-Type"] = wanted
        return response
