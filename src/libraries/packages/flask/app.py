import os

from _firstboot_functions import lazy_name
from datetime import timedelta

from .sansio.app import App
from .sansio.contexts import _cv_app, _cv_request
from .sansio.environment import get_debug_flag, get_load_dotenv


class Flask(App):
    default_config = {
        "DEBUG": None,
        "TESTING": False,
        "PROPAGATE_EXCEPTIONS": None,
        "SECRET_KEY": None,
        "SECRET_KEY_FALLBACKS": None,
        "PERMANENT_SESSION_LIFETIME": timedelta(days=31),
        "USE_X_SENDFILE": False,
        "TRUSTED_HOSTS": None,
        "SERVER_NAME": None,
        "APPLICATION_ROOT": "/",
        "SESSION_COOKIE_NAME": "session",
        "SESSION_COOKIE_DOMAIN": None,
        "SESSION_COOKIE_PATH": None,
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SECURE": False,
        "SESSION_COOKIE_PARTITIONED": False,
        "SESSION_COOKIE_SAMESITE": None,
        "SESSION_REFRESH_EACH_REQUEST": True,
        "MAX_CONTENT_LENGTH": None,
        "MAX_FORM_MEMORY_SIZE": 500000,
        "MAX_FORM_PARTS": 1000,
        "SEND_FILE_MAX_AGE_DEFAULT": None,
        "TRAP_BAD_REQUEST_ERRORS": None,
        "TRAP_HTTP_EXCEPTIONS": False,
        "EXPLAIN_TEMPLATE_LOADING": False,
        "PREFERRED_URL_SCHEME": "http",
        "TEMPLATES_AUTO_RELOAD": None,
        "MAX_COOKIE_SIZE": 4093,
        "PROVIDE_AUTOMATIC_OPTIONS": True,
    }
    request_class = lazy_name("flask.wrappers", "Request")
    response_class = lazy_name("flask.wrappers", "Response")
    session_interface = lazy_name("flask.sessions", "SecureCookieSessionInterface", create=True)

    def __init__(
        self,
        import_name,
        static_url_path=None,
        static_folder="static",
        static_host=None,
        host_matching=False,
        subdomain_matching=False,
        template_folder="templates",
        instance_path=None,
        instance_relative_config=False,
        root_path=None,
    ):
        super().__init__(
            import_name=import_name,
            static_url_path=static_url_path,
            static_folder=static_folder,
            static_host=static_host,
            host_matching=host_matching,
            subdomain_matching=subdomain_matching,
            template_folder=template_folder,
            instance_path=instance_path,
            instance_relative_config=instance_relative_config,
            root_path=root_path,
        )
        if self.has_static_folder:
            assert bool(static_host) == host_matching, "Invalid static_host/host_matching combination"
            self.add_url_rule(
                f"{self.static_url_path}/<path:filename>",
                endpoint="static",
                host=static_host,
                view_func=lambda **kw: self.send_static_file(**kw),
            )

    def get_send_file_max_age(self, filename):
        value = self.config["SEND_FILE_MAX_AGE_DEFAULT"]
        return int(value.total_seconds()) if isinstance(value, timedelta) else value

    def send_static_file(self, filename):
        if not self.has_static_folder:
            raise RuntimeError("'static_folder' must be set to serve static_files.")
        from .globals import current_app
        from .helpers import send_from_directory

        # How long it may be kept is asked of the current app.
        current_app.get_send_file_max_age(filename)
        return send_from_directory(self.static_folder, filename)

    def open_resource(self, resource, mode="rb", encoding=None):
        if mode not in ("r", "rt", "rb"):
            raise ValueError("Resources can only be opened for reading.")
        path = os.path.join(self.root_path, resource)
        return open(path, mode) if mode == "rb" else open(path, mode, encoding=encoding)

    def open_instance_resource(self, resource, mode="rb", encoding="utf-8"):
        path = os.path.join(self.instance_path, resource)
        return open(path, mode) if "b" in mode else open(path, mode, encoding=encoding)

    def create_jinja_environment(self):
        from .globals import g, request, session
        from .helpers import get_flashed_messages

        options = dict(self.jinja_options)
        options.setdefault("autoescape", self.select_jinja_autoescape)
        if "auto_reload" not in options:
            reload = self.config["TEMPLATES_AUTO_RELOAD"]
            options["auto_reload"] = self.debug if reload is None else reload
        environment = self.jinja_environment(self, **options)
        environment.globals.update(
            url_for=self.url_for,
            get_flashed_messages=get_flashed_messages,
            config=self.config,
            request=request,
            session=session,
            g=g,
        )
        environment.policies["json.dumps_function"] = self.json.dumps
        return environment

    def create_url_adapter(self, request):
        if request is not None:
            return self.url_map.bind(
                self.config["SERVER_NAME"] or request.host,
                script_name=self.config["APPLICATION_ROOT"],
                default_method=request.method,
                path_info=request.path,
            )
        if self.config["SERVER_NAME"] is not None:
            return self.url_map.bind(
                self.config["SERVER_NAME"],
                script_name=self.config["APPLICATION_ROOT"],
                url_scheme=self.config["PREFERRED_URL_SCHEME"],
            )
        return None

    def make_shell_context(self):
        from .globals import g

        names = {"app": self, "g": g}
        for processor in self.shell_context_processors:
            names.update(processor())
        return names

    def run(self, host=None, port=None, debug=None, load_dotenv=True, **options):
        if os.environ.get("FLASK_RUN_FROM_CLI") == "true":
            from click import secho

            secho(
                " * Ignoring a call to 'app.run()' that would block the current 'flask' CLI command.\n"
                "   Only call 'app.run()' in an 'if __name__ == \"__main__\"' guard.",
                fg="red",
            )
            return
        if get_load_dotenv(load_dotenv):
            from .cli import load_dotenv as load

            load()
            if "FLASK_DEBUG" in os.environ:
                self.debug = get_debug_flag()
        if debug is not None:
            self.debug = bool(debug)

    def test_client(self, use_cookies=True, **kwargs):
        from _firstboot_catalogue import unmodelled

        return unmodelled("Flask.test_client()")

    def test_cli_runner(self, **kwargs):
        from _firstboot_catalogue import unmodelled

        return unmodelled("Flask.test_cli_runner()")

    def ensure_sync(self, func):
        return func

    def url_for(self, /, endpoint, *, _anchor=None, _method=None, _scheme=None, _external=None, **values):
        from werkzeug.routing import BuildError

        context = _cv_request.get(None)
        if context is not None:
            adapter = context.url_adapter
            if endpoint[:1] == ".":
                blueprint = context.request.blueprint
                endpoint = endpoint[1:] if blueprint is None else f"{blueprint}{endpoint}"
            if _external is None:
                _external = _scheme is not None
        else:
            context = _cv_app.get(None)
            adapter = self.create_url_adapter(None) if context is None else context.url_adapter
            if adapter is None:
                raise RuntimeError(
                    "Unable to build URLs outside an active request without 'SERVER_NAME' configured."
                    " Also configure 'APPLICATION_ROOT' and 'PREFERRED_URL_SCHEME' as needed."
                )
            if _external is None:
                _external = True
        if _scheme is not None and not _external:
            raise ValueError("When specifying '_scheme', '_external' must be True.")
        self.inject_url_defaults(endpoint, values)
        try:
            url = adapter.build(endpoint, values, method=_method, url_scheme=_scheme, force_external=_external)
        except BuildError as error:
            values.update(_anchor=_anchor, _method=_method, _scheme=_scheme, _external=_external)
            return self.handle_url_build_error(error, endpoint, values)
        if _anchor is not None:
            from urllib.parse import quote

            url = url + "#" + quote(_anchor, safe="%!#$&'()*+,/:;=?@")
        return url

    def make_response(self, rv):
        from .wrappers import make_response

        return make_response(self, rv)

    def do_teardown_request(self, exc=None):
        for function in reversed(self.teardown_request_funcs.get(None, [])):
            function(exc)

    def do_teardown_appcontext(self, exc=None):
        for function in reversed(self.teardown_appcontext_funcs):
            function(exc)

    def app_context(self):
        from .ctx import AppContext

        return AppContext(self)

    def request_context(self, environ):
        from .ctx import RequestContext

        return RequestContext(self, environ)

    def test_request_context(self, *args, **kwargs):
        from .ctx import RequestContext, make_environment

        return RequestContext(self, make_environment(self, *args, **kwargs))

    def wsgi_app(self, environ, start_response):
        from _firstboot_catalogue import unmodelled

        return unmodelled("serving a request")

    def __call__(self, environ, start_response):
        return self.wsgi_app(environ, start_response)
