import os
from collections import defaultdict

from _firstboot_functions import cached_property

from .environment import find_package, get_root_path

_sentinel = object()


def setupmethod(f):
    name = f.__name__

    def method(self, *args, **kwargs):
        self._check_setup_finished(name)
        return f(self, *args, **kwargs)

    method.__name__ = name
    method.__qualname__ = f.__qualname__
    method.__wrapped__ = f
    return method


def _default_template_ctx_processor():
    from flask.globals import g, request, session

    return {"g": g, "request": request, "session": session}


class Scaffold:
    _static_folder = None
    _static_url_path = None

    def __init__(
        self, import_name, static_folder=None, static_url_path=None, template_folder=None, root_path=None
    ):
        self.import_name = import_name
        self.static_folder = static_folder
        self.static_url_path = static_url_path
        self.template_folder = template_folder
        self.root_path = get_root_path(import_name) if root_path is None else root_path
        self.view_functions = {}
        self.error_handler_spec = defaultdict(lambda: defaultdict(dict))
        self.before_request_funcs = defaultdict(list)
        self.after_request_funcs = defaultdict(list)
        self.teardown_request_funcs = defaultdict(list)
        self.template_context_processors = defaultdict(list)
        self.template_context_processors[None].append(_default_template_ctx_processor)
        self.url_value_preprocessors = defaultdict(list)
        self.url_default_functions = defaultdict(list)

    def __repr__(self):
        return f"<{type(self).__name__} {self.name!r}>"

    def _check_setup_finished(self, f_name):
        raise NotImplementedError

    @property
    def static_folder(self):
        if self._static_folder is None:
            return None
        return os.path.join(self.root_path, self._static_folder)

    @static_folder.setter
    def static_folder(self, value):
        self._static_folder = None if value is None else os.fspath(value).rstrip("\\/")

    @property
    def has_static_folder(self):
        return self.static_folder is not None

    @property
    def static_url_path(self):
        if self._static_url_path is not None:
            return self._static_url_path
        if self.static_folder is not None:
            return ("/" + os.path.basename(self.static_folder)).rstrip("/")
        return None

    @static_url_path.setter
    def static_url_path(self, value):
        self._static_url_path = None if value is None else value.rstrip("/")

    @cached_property
    def jinja_loader(self):
        if self.template_folder is None:
            return None
        from jinja2 import FileSystemLoader

        return FileSystemLoader(os.path.join(self.root_path, self.template_folder))

    @cached_property
    def cli(self):
        from ..cli import AppGroup

        group = AppGroup()
        group.name = self.name
        return group

    def _method_route(self, method, rule, options):
        if "methods" in options:
            raise TypeError("Use the 'route' decorator to use the 'methods' argument.")
        return self.route(rule, methods=[method], **options)

    @setupmethod
    def get(self, rule, **options):
        return self._method_route("GET", rule, options)

    @setupmethod
    def post(self, rule, **options):
        return self._method_route("POST", rule, options)

    @setupmethod
    def put(self, rule, **options):
        return self._method_route("PUT", rule, options)

    @setupmethod
    def delete(self, rule, **options):
        return self._method_route("DELETE", rule, options)

    @setupmethod
    def patch(self, rule, **options):
        return self._method_route("PATCH", rule, options)

    @setupmethod
    def route(self, rule, **options):
        def decorator(f):
            endpoint = options.pop("endpoint", None)
            self.add_url_rule(rule, endpoint, f, **options)
            return f

        return decorator

    @setupmethod
    def add_url_rule(self, rule, endpoint=None, view_func=None, provide_automatic_options=None, **options):
        raise NotImplementedError

    @setupmethod
    def endpoint(self, endpoint):
        def decorator(f):
            self.view_functions[endpoint] = f
            return f

        return decorator

    @setupmethod
    def before_request(self, f):
        self.before_request_funcs[None].append(f)
        return f

    @setupmethod
    def after_request(self, f):
        self.after_request_funcs[None].append(f)
        return f

    @setupmethod
    def teardown_request(self, f):
        self.teardown_request_funcs[None].append(f)
        return f

    @setupmethod
    def context_processor(self, f):
        self.template_context_processors[None].append(f)
        return f

    @setupmethod
    def url_value_preprocessor(self, f):
        self.url_value_preprocessors[None].append(f)
        return f

    @setupmethod
    def url_defaults(self, f):
        self.url_default_functions[None].append(f)
        return f

    @setupmethod
    def errorhandler(self, code_or_exception):
        def decorator(f):
            self.register_error_handler(code_or_exception, f)
            return f

        return decorator

    @setupmethod
    def register_error_handler(self, code_or_exception, f):
        exception, code = self._get_exc_class_and_code(code_or_exception)
        self.error_handler_spec[None][code][exception] = f

    @staticmethod
    def _get_exc_class_and_code(exc_class_or_code):
        from werkzeug.exceptions import HTTPException, default_exceptions

        exception = exc_class_or_code
        if isinstance(exception, int):
            if exception not in default_exceptions:
                raise ValueError(
                    f"'{exception}' is not a recognized HTTP error code."
                    " Use a subclass of HTTPException with that code instead."
                )
            exception = default_exceptions[exception]
        only = "Handlers can only be registered for Exception classes or HTTP error codes."
        if isinstance(exception, Exception):
            raise TypeError(f"{exception!r} is an instance, not a class. {only}")
        if not issubclass(exception, Exception):
            raise ValueError(f"'{exception.__name__}' is not a subclass of Exception. {only}")
        return exception, exception.code if issubclass(exception, HTTPException) else None


def _endpoint_from_view_func(view_func):
    assert view_func is not None, "expected view func if endpoint is not provided."
    return view_func.__name__
