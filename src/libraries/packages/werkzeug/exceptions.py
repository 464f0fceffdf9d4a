class HTTPException(Exception):
    code = None
    description = None

    def __init__(self, description=None, response=None):
        super().__init__()
        if description is not None:
            self.description = description
        self.response = response

    @property
    def name(self):
        from .http import HTTP_STATUS_CODES

        return HTTP_STATUS_CODES.get(self.code, "Unknown Error")

    def get_description(self, environ=None, scope=None):
        from markupsafe import Markup, escape

        text = escape("" if self.description is None else self.description)
        return "<p>" + text.replace("\n", Markup("<br>")) + "</p>"

    def get_body(self, environ=None, scope=None):
        title = f"{self.code} {self.name}"
        return (
            f"<!doctype html>\n<html lang=en>\n<title>{title}</title>\n"
            f"<h1>{self.name}</h1>\n{self.get_description(environ)}\n"
        )

    def get_headers(self, environ=None, scope=None):
        return [("Content-Type", "text/html; charset=utf-8")]

    def get_response(self, environ=None, scope=None):
        if self.response is not None:
            return self.response
        from .wrappers import Response

        return Response(self.get_body(environ, scope), self.code, self.get_headers(environ, scope))

    def __str__(self):
        code = "???" if self.code is None else self.code
        return f"{code} {self.name}: {self.description}"

    def __repr__(self):
        code = "???" if self.code is None else self.code
        return f"<{type(self).__name__} '{code}: {self.name}'>"


class BadRequest(HTTPException):
    code = 400
    description = "The browser (or proxy) sent a request that this server could not understand."


class BadRequestKeyError(BadRequest, KeyError):
    _description = BadRequest.description
    show_exception = False

    def __init__(self, arg=None, *args, **kwargs):
        super().__init__(*args, **kwargs)
        KeyError.__init__(self, *(() if arg is None else (arg,)))

    @property
    def description(self):
        if self.show_exception:
            return f"{self._description}\nKeyError: {KeyError.__str__(self)}"
        return self._description

    @description.setter
    def description(self, value):
        self._description = value


class ClientDisconnected(BadRequest):
    pass


class SecurityError(BadRequest):
    pass


class BadHost(BadRequest):
    pass


default_exceptions = {400: BadRequest}


def _declare(code, name, description, bases=(HTTPException,), **extra):
    body = {"code": code, "description": description, "__module__": __name__, **extra}
    declared = type(name, bases, body)
    globals()[name] = declared
    default_exceptions[code] = declared


def _with_valid_methods(self, valid_methods=None, description=None, response=None):
    HTTPException.__init__(self, description=description, response=response)
    self.valid_methods = valid_methods


def _with_challenge(self, description=None, response=None, www_authenticate=None):
    HTTPException.__init__(self, description, response)
    self.www_authenticate = www_authenticate


def _with_retry_after(self, description=None, response=None, retry_after=None):
    HTTPException.__init__(self, description, response)
    self.retry_after = retry_after


def _with_original_exception(self, description=None, response=None, original_exception=None):
    HTTPException.__init__(self, description=description, response=response)
    self.original_exception = original_exception


_declare(
    401,
    "Unauthorized",
    "The server could not verify that you are authorized to access the URL requested. You "
    "either supplied the wrong credentials (e.g. a bad password), or your browser doesn't "
    "understand how to supply the credentials required.",
    __init__=_with_challenge,
)
_declare(
    403,
    "Forbidden",
    "You don't have the permission to access the requested resource. It is either "
    "read-protected or not readable by the server.",
)
_declare(
    404,
    "NotFound",
    "The requested URL was not found on the server. If you entered the URL manually "
    "please check your spelling and try again.",
)
_declare(
    405,
    "MethodNotAllowed",
    "The method is not allowed for the requested URL.",
    __init__=_with_valid_methods,
)
_declare(
    406,
    "NotAcceptable",
    "The resource identified by the request is only capable of generating response "
    "entities which have content characteristics not acceptable according to the accept "
    "headers sent in the request.",
)
_declare(
    408,
    "RequestTimeout",
    "The server closed the network connection because the browser didn't finish the "
    "request within the specified time.",
)
_declare(
    409,
    "Conflict",
    "A conflict happened while processing the request. The resource might have been "
    "modified while the request was being processed.",
)
_declare(
    410,
    "Gone",
    "The requested URL is no longer available on this server and there is no forwarding "
    "address. If you followed a link from a foreign page, please contact the author of "
    "this page.",
)
_declare(
    411,
    "LengthRequired",
    "A request with this method requires a valid <code>Content-Length</code> header.",
)
_declare(
    412,
    "PreconditionFailed",
    "The precondition on the request for the URL failed positive evaluation.",
)
_declare(
    413,
    "RequestEntityTooLarge",
    "The data value transmitted exceeds the capacity limit.",
)
_declare(
    414,
    "RequestURITooLarge",
    "The length of the requested URL exceeds the capacity limit for this server. The "
    "request cannot be processed.",
)
_declare(
    415,
    "UnsupportedMediaType",
    "The server does not support the media type transmitted in the request.",
)
_declare(
    416,
    "RequestedRangeNotSatisfiable",
    "The server cannot provide the requested range.",
)
_declare(
    417,
    "ExpectationFailed",
    "The server could not meet the requirements of the Expect header",
)
_declare(
    418,
    "ImATeapot",
    "This server is a teapot, not a coffee machine",
)
_declare(
    421,
    "MisdirectedRequest",
    "The server is not able to produce a response.",
)
_declare(
    422,
    "UnprocessableEntity",
    "The request was well-formed but was unable to be followed due to semantic errors.",
)
_declare(
    423,
    "Locked",
    "The resource that is being accessed is locked.",
)
_declare(
    424,
    "FailedDependency",
    "The method could not be performed on the resource because the requested action "
    "depended on another action and that action failed.",
)
_declare(
    428,
    "PreconditionRequired",
    'This request is required to be conditional; try using "If-Match" or '
    '"If-Unmodified-Since".',
)
_declare(
    429,
    "TooManyRequests",
    "This user has exceeded an allotted request count. Try again later.",
    __init__=_with_retry_after,
)
_declare(
    431,
    "RequestHeaderFieldsTooLarge",
    "One or more header fields exceeds the maximum size.",
)
_declare(
    451,
    "UnavailableForLegalReasons",
    "Unavailable for legal reasons.",
)
_declare(
    500,
    "InternalServerError",
    "The server encountered an internal error and was unable to complete your request. "
    "Either the server is overloaded or there is an error in the application.",
    __init__=_with_original_exception,
)
_declare(
    501,
    "NotImplemented",
    "The server does not support the action requested by the browser.",
)
_declare(
    502,
    "BadGateway",
    "The proxy server received an invalid response from an upstream server.",
)
_declare(
    503,
    "ServiceUnavailable",
    "The server is temporarily unable to service your request due to maintenance downtime "
    "or capacity problems. Please try again later.",
    __init__=_with_retry_after,
)
_declare(
    504,
    "GatewayTimeout",
    "The connection to an upstream server timed out.",
)
_declare(
    505,
    "HTTPVersionNotSupported",
    "The server does not support the HTTP protocol version used in the request.",
)


class Aborter:
    def __init__(self, mapping=None, extra=None):
        self.mapping = dict(default_exceptions if mapping is None else mapping)
        if extra is not None:
            self.mapping.update(extra)

    def __call__(self, code, *args, **kwargs):
        from .wrappers import Response

        if isinstance(code, Response):
            raise HTTPException(response=code)
        if code not in self.mapping:
            raise LookupError(f"no exception for {code!r}")
        raise self.mapping[code](*args, **kwargs)


def abort(status, *args, **kwargs):
    _aborter(status, *args, **kwargs)


_aborter = Aborter()
