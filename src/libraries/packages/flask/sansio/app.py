import os
import sys

from _firstboot_functions import cached_property, lazy_name
from werkzeug.routing import Map, Rule

from ..config import Config, ConfigAttribute
from .environment import get_debug_flag
from .scaffold import Scaffold, _endpoint_from_view_func, find_package, setupmethod


def _make_timedelta(value):
    from datetime import timedelta

    if value is None or isinstance(value, timedelta):
        return value
    return timedelta(seconds=value)


class App(Scaffold):
    aborter_class = lazy_name("werkzeug.exceptions", "Aborter")
    jinja_environment = lazy_name("flask.templating", "Environment")
    app_ctx_globals_class = lazy_name("flask.ctx", "_AppCtxGlobals")
    config_class = Config
    testing = ConfigAttribute("TESTING")
    secret_key = ConfigAttribute("SECRET_KEY")
    permanent_session_lifetime = ConfigAttribute("PERMANENT_SESSION_LIFETIME", get_converter=_make_timedelta)
    json_provider_class = lazy_name("flask.json.provider", "DefaultJSONProvider")
    jinja_options = {}
    url_rule_class = Rule
    url_map_class = Map
    test_client_class = None
    test_cli_runner_class = None

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
            static_folder=static_folder,
            static_url_path=static_url_path,
            template_folder=template_folder,
            root_path=root_path,
        )
        if instance_path is None:
            instance_path = self.auto_find_instance_path()
        elif not os.path.isabs(instance_path):
            raise ValueError(
                "If an instance path is provided it must be absolute. A relative path was given instead."
            )
        self.instance_path = instance_path
        self.config = self.make_config(instance_relative_config)
        self.url_build_error_handlers = []
        self.teardown_appcontext_funcs = []
        self.shell_context_processors = []
        self.blueprints = {}
        self.extensions = {}
        self.url_map = self.url_map_class(host_matching=host_matching)
        self.subdomain_matching = subdomain_matching
        self._got_first_request = False

    def _check_setup_finished(self, f_name):
        if self._got_first_request:
            raise AssertionError(
                f"The setup method '{f_name}' can no longer be called on the application. It has already"
                " handled its first request, any changes will not be applied consistently.\n"
                "Make sure all imports, decorators, functions, etc. needed to set up the application are"
                " done before running it."
            )

    @cached_property
    def name(self):
        if self.import_name != "__main__":
            return self.import_name
        file = getattr(sys.modules["__main__"], "__file__", None)
        return "__main__" if file is None else os.path.splitext(os.path.basename(file))[0]

    @cached_property
    def aborter(self):
        return self.make_aborter()

    @cached_property
    def json(self):
        return self.json_provider_class(self)

    @cached_property
    def logger(self):
        from ..logging import create_logger

        return create_logger(self)

    @cached_property
    def jinja_env(self):
        return self.create_jinja_environment()

    def create_jinja_environment(self):
        raise NotImplementedError()

    def make_config(self, instance_relative=False):
        defaults = dict(self.default_config)
        defaults["DEBUG"] = get_debug_flag()
        return self.config_class(self.instance_path if instance_relative else self.root_path, defaults)

    def make_aborter(self):
        return self.aborter_class()

    def auto_find_instance_path(self):
        prefix, package_path = find_package(self.import_name)
        if prefix is None:
            return os.path.join(package_path, "instance")
        return os.path.join(prefix, "var", f"{self.name}-instance")

    def create_global_jinja_loader(self):
        from ..templating import DispatchingJinjaLoader

        return DispatchingJinjaLoader(self)

    def select_jinja_autoescape(self, filename):
        return filename is None or filename.endswith((".html", ".htm", ".xml", ".xhtml", ".svg"))

    @property
    def debug(self):
        return self.config["DEBUG"]

    @debug.setter
    def debug(self, value):
        self.config["DEBUG"] = value
        # The real setter makes the environment here; it is left until somebody looks at it.
        if self.config["TEMPLATES_AUTO_RELOAD"] is None and "jinja_env" in self.__dict__:
            self.jinja_env.auto_reload = value

    @setupmethod
    def register_blueprint(self, blueprint, **options):
        blueprint.register(self, options)

    def iter_blueprints(self):
        return self.blueprints.values()

    @setupmethod
    def add_url_rule(self, rule, endpoint=None, view_func=None, provide_automatic_options=None, **options):
        if endpoint is None:
            endpoint = _endpoint_from_view_func(view_func)
        options["endpoint"] = endpoint
        methods = options.pop("methods", None)
        if methods is None:
            methods = getattr(view_func, "methods", None) or ("GET",)
        if isinstance(methods, str):
            raise TypeError(
                "Allowed methods must be a list of strings,"
                ' for example: @app.route(..., methods=["POST"])'
            )
        methods = {method.upper() for method in methods}
        required = set(getattr(view_func, "required_methods", ()))
        automatic = provide_automatic_options
        if automatic is None:
            automatic = getattr(view_func, "provide_automatic_options", None)
        if automatic is None:
            automatic = "OPTIONS" not in methods and bool(self.config["PROVIDE_AUTOMATIC_OPTIONS"])
            if automatic:
                required.add("OPTIONS")
        made = self.url_rule_class(rule, methods=methods | required, **options)
        made.provide_automatic_options = automatic
        self.url_map.add(made)
        if view_func is not None:
            existing = self.view_functions.get(endpoint)
            if existing is not None and existing != view_func:
                raise AssertionError(
                    f"View function mapping is overwriting an existing endpoint function: {endpoint}"
                )
            self.view_functions[endpoint] = view_func

    @setupmethod
    def template_filter(self, name=None):
        def decorator(f):
            self.add_template_filter(f, name=name)
            return f

        return decorator

    @setupmethod
    def add_template_filter(self, f, name=None):
        self.jinja_env.filters[name or f.__name__] = f

    @setupmethod
    def template_test(self, name=None):
        def decorator(f):
            self.add_template_test(f, name=name)
            return f

        return decorator

    @setupmethod
    def add_template_test(self, f, name=None):
        self.jinja_env.tests[name or f.__name__] = f

    @setupmethod
    def template_global(self, name=None):
        def decorator(f):
            self.add_template_global(f, name=name)
            return f

        return decorator

    @setupmethod
    def add_template_global(self, f, name=None):
        self.jinja_env.globals[name or f.__name__] = f

    @setupmethod
    def teardown_appcontext(self, f):
        self.teardown_appcontext_funcs.append(f)
        return f

    @setupmethod
    def shell_context_processor(self, f):
        self.shell_context_processors.append(f)
        return f

    def redirect(self, location, code=302):
        from werkzeug.utils import redirect

        return redirect(location, code=code, Response=self.response_class)

    def inject_url_defaults(self, endpoint, values):
        names = [None]
        if "." in endpoint:
            parts = endpoint.split(".")[:-1]
            names += [".".join(parts[: end + 1]) for end in range(len(parts))]
        for name in names:
            for function in self.url_default_functions.get(name, ()):
                function(endpoint, values)

    def handle_url_build_error(self, error, endpoint, values):
        from werkzeug.routing import BuildError

        for handler in self.url_build_error_handlers:
            try:
                found = handler(error, endpoint, values)
            except BuildError as newer:
                error = newer
            else:
                if found is not None:
                    return found
        raise error
