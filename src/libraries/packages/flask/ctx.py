import sys

from _firstboot_functions import update_wrapper

from .sansio.contexts import _cv_app, _cv_request

_sentinel = object()


class _AppCtxGlobals:
    def __getattr__(self, name):
        try:
            return self.__dict__[name]
        except KeyError:
            raise AttributeError(name) from None

    def __setattr__(self, name, value):
        self.__dict__[name] = value

    def __delattr__(self, name):
        if name not in self.__dict__:
            raise AttributeError(name)
        del self.__dict__[name]

    def get(self, name, default=None):
        return self.__dict__.get(name, default)

    def pop(self, name, default=_sentinel):
        return self.__dict__.pop(name) if default is _sentinel else self.__dict__.pop(name, default)

    def setdefault(self, name, default=None):
        return self.__dict__.setdefault(name, default)

    def __contains__(self, item):
        return item in self.__dict__

    def __iter__(self):
        return iter(self.__dict__)

    def __repr__(self):
        context = _cv_app.get(None)
        return object.__repr__(self) if context is None else f"<flask.g of '{context.app.name}'>"


def _request_context(what):
    context = _cv_request.get(None)
    if context is None:
        raise RuntimeError(
            f"'{what}' can only be used when a request context is active, such as in a view function."
        )
    return context


def after_this_request(f):
    _request_context("after_this_request")._after_request_functions.append(f)
    return f


def copy_current_request_context(f):
    context = _request_context("copy_current_request_context").copy()

    def wrapper(*args, **kwargs):
        with context:
            return f(*args, **kwargs)

    return update_wrapper(wrapper, f)


def has_request_context():
    return _cv_request.get(None) is not None


def has_app_context():
    return _cv_app.get(None) is not None


def _send(name, app):
    # Nobody can listen to a signal whose module was never imported.
    signals = sys.modules.get("flask.signals")
    if signals is not None:
        getattr(signals, name).send(app, _async_wrapper=app.ensure_sync)


class AppContext:
    def __init__(self, app):
        self.app = app
        self.url_adapter = app.create_url_adapter(None)
        self.g = app.app_ctx_globals_class()
        self._cv_tokens = []

    def push(self):
        self._cv_tokens.append(_cv_app.set(self))
        _send("appcontext_pushed", self.app)

    def pop(self, exc=_sentinel):
        try:
            if len(self._cv_tokens) == 1:
                self.app.do_teardown_appcontext(sys.exc_info()[1] if exc is _sentinel else exc)
        finally:
            context = _cv_app.get()
            _cv_app.reset(self._cv_tokens.pop())
        if context is not self:
            raise AssertionError(f"Popped wrong app context. ({context!r} instead of {self!r})")
        _send("appcontext_popped", self.app)

    def __enter__(self):
        self.push()
        return self

    def __exit__(self, exc_type, exc_value, tb):
        self.pop(exc_value)


def make_environment(app, path="/", base_url=None, method="GET", **options):
    host = app.config["SERVER_NAME"] or "localhost"
    if base_url is not None:
        host = base_url.partition("://")[2].partition("/")[0]
    path, _, query = path.partition("?")
    if (given := options.get("query_string")) is not None:
        from urllib.parse import urlencode

        query = given if isinstance(given, str) else urlencode(given, doseq=True)
    data, content_type = options.get("data"), options.get("content_type")
    if options.get("json") is not None:
        if data is not None:
            raise TypeError("can't provide both json and data")
        data = app.json.dumps(options["json"])
        content_type = content_type or "application/json"
    content_type = content_type or _header(options.get("headers"), "content-type")
    if not content_type and isinstance(data, dict) and data:
        sends_files = any([isinstance(value, tuple) or hasattr(value, "read") for value in data.values()])
        content_type = "multipart/form-data" if sends_files else "application/x-www-form-urlencoded"
    return {
        "REQUEST_METHOD": method,
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "CONTENT_TYPE": content_type,
        "_firstboot.body": data,
        "_firstboot.headers": options.get("headers"),
        "HTTP_HOST": host,
        "wsgi.url_scheme": app.config["PREFERRED_URL_SCHEME"],
    }


def _header(headers, name):
    pairs = headers.items() if hasattr(headers, "items") else headers or ()
    return next((value for key, value in pairs if key.lower() == name), "")


class RequestContext:
    def __init__(self, app, environ, request=None, session=None):
        self.app = app
        self.request = app.request_class(environ) if request is None else request
        self.url_adapter = app.create_url_adapter(self.request)
        self.flashes = None
        self._session = session
        self._after_request_functions = []
        self._cv_tokens = []

    def copy(self):
        return self.__class__(self.app, self.request.environ, self.request, self._session)

    @property
    def session(self):
        assert self._session is not None, "The session has not yet been opened."
        return self._session

    def push(self):
        app_context = _cv_app.get(None)
        if app_context is None or app_context.app is not self.app:
            app_context = self.app.app_context()
            app_context.push()
        else:
            app_context = None
        self._cv_tokens.append((_cv_request.set(self), app_context))
        if self._session is None:
            interface = self.app.session_interface
            self._session = interface.open_session(self.app, self.request)
            if self._session is None:
                self._session = interface.make_null_session(self.app)
        if self.url_adapter is not None:
            self.match_request()

    def match_request(self):
        from werkzeug.exceptions import HTTPException

        try:
            self.request.url_rule, self.request.view_args = self.url_adapter.match(return_rule=True)
        except HTTPException as error:
            self.request.routing_exception = error

    def pop(self, exc=_sentinel):
        if exc is _sentinel:
            exc = sys.exc_info()[1]
        try:
            if len(self._cv_tokens) == 1:
                self.app.do_teardown_request(exc)
        finally:
            _cv_request.get()
            token, app_context = self._cv_tokens.pop()
            _cv_request.reset(token)
            if app_context is not None:
                app_context.pop(exc)

    def __enter__(self):
        self.push()
        return self

    def __exit__(self, exc_type, exc_value, tb):
        self.pop(exc_value)

    def __repr__(self):
        return f"<{type(self).__name__} {self.request.url!r} [{self.request.method}] of {self.app.name}>"
