import re

from _firstboot_answers import Answering, json_answer
from _firstboot_rules import LateRule, rule_adder

from . import apidoc
from .namespace import Namespace
from .resource import Resource


class SwaggerView(Resource):
    def get(self):
        return self.api.__schema__

    def mediatypes(self):
        return ["application/json"]


def output_json(data, code, headers=None):
    return json_answer(data, code, headers, "RESTX_JSON", indent=4)


class Api(Answering):
    def __init__(
        self,
        app=None,
        version="1.0",
        title=None,
        description=None,
        terms_url=None,
        license=None,
        license_url=None,
        contact=None,
        contact_url=None,
        contact_email=None,
        authorizations=None,
        security=None,
        doc="/",
        default_id=None,
        default="default",
        default_label="Default namespace",
        validate=None,
        tags=None,
        prefix="",
        ordered=False,
        default_mediatype="application/json",
        decorators=None,
        catch_all_404s=False,
        serve_challenge_on_401=False,
        format_checker=None,
        url_scheme=None,
        default_swagger_filename="swagger.json",
        **kwargs,
    ):
        self.version = version
        self.title = title or "API"
        self.description = description
        self.authorizations = authorizations
        self.security = security
        self.ordered = ordered
        self._validate = validate
        self._doc = doc
        self._doc_view = None
        self._default_error_handler = None
        self.tags = tags or []
        self.error_handlers = {}
        self.models = {}
        self.namespaces = []
        self.default_swagger_filename = default_swagger_filename
        self.ns_paths = {}
        self.representations = {"application/json": output_json}
        self.urls = {}
        self.prefix = prefix
        self.default_mediatype = default_mediatype
        self.decorators = decorators or []
        self.catch_all_404s = catch_all_404s
        self.serve_challenge_on_401 = serve_challenge_on_401
        self.blueprint_setup = None
        self.endpoints = set()
        self.resources = []
        self.app = None
        self.blueprint = None
        self.default_namespace = self.namespace(
            default, default_label, endpoint=f"{default}-declaration", validate=validate, api=self, path="/"
        )
        self.url_scheme = url_scheme
        if app is not None:
            self.app = app
            self.init_app(app)

    def init_app(self, app, **kwargs):
        self.app = app
        self.title = kwargs.get("title", self.title)
        self.description = kwargs.get("description", self.description)
        self._add_specs = kwargs.get("add_specs", True)
        self._register_specs(app)
        self._register_doc(app)
        try:
            app.record(self._deferred_blueprint_init)
        except AttributeError:
            self._init_app(app)
        else:
            self.blueprint = app

    def _init_app(self, app):
        for resource, namespace, urls, kwargs in self.resources:
            self._register_view(app, resource, namespace, *urls, **kwargs)
        registered = app.extensions.setdefault("restx", {})
        if not registered.get("apidoc_registered", False):
            app.register_blueprint(apidoc.apidoc)
        registered["apidoc_registered"] = True
        if self._validate is None:
            self._validate = app.config.get("RESTX_VALIDATE", False)
        app.config.setdefault("RESTX_MASK_HEADER", "X-Fields")
        app.config.setdefault("RESTX_MASK_SWAGGER", True)
        app.config.setdefault("RESTX_INCLUDE_ALL_MODELS", False)
        if "ERROR_404_HELP" in app.config:
            import warnings

            app.config["RESTX_ERROR_404_HELP"] = app.config["ERROR_404_HELP"]
            warnings.warn(
                "'ERROR_404_HELP' config setting is deprecated and will be "
                "removed in the future. Use 'RESTX_ERROR_404_HELP' instead.",
                DeprecationWarning,
            )

    def __getattr__(self, name):
        try:
            return getattr(self.default_namespace, name)
        except AttributeError:
            raise AttributeError(f"Api does not have {name} attribute")

    def _complete_url(self, url_part, registration_prefix):
        return "".join(part for part in (registration_prefix, self.prefix, url_part) if part)

    def _register_specs(self, app):
        if self._add_specs:
            path = "/" + self.default_swagger_filename
            self._register_view(
                app, SwaggerView, self.default_namespace, path, endpoint="specs", resource_class_args=(self,)
            )
            self.endpoints.add("specs")

    def _register_doc(self, app):
        if self._add_specs and self._doc:
            app.add_url_rule(self._doc, "doc", self.render_doc)
        app.add_url_rule(self.prefix or "/", "root", self.render_root)

    def _deferred_blueprint_init(self, setup_state):
        self.blueprint_setup = setup_state
        setup_state.add_url_rule = rule_adder(setup_state)
        if not setup_state.first_registration:
            raise ValueError("flask-restx blueprints can only be registered once.")
        self._init_app(setup_state.app)

    def register_resource(self, namespace, resource, *urls, **kwargs):
        endpoint = str(kwargs.pop("endpoint", None) or self.default_endpoint(resource, namespace))
        kwargs["endpoint"] = endpoint
        self.endpoints.add(endpoint)
        if self.app is not None:
            self._register_view(self.app, resource, namespace, *urls, **kwargs)
        else:
            self.resources.append((resource, namespace, urls, kwargs))
        return endpoint

    def _register_view(self, app, resource, namespace, *urls, **kwargs):
        endpoint = kwargs.pop("endpoint", None) or _dashed(resource.__name__)
        args = kwargs.pop("resource_class_args", ())
        named = kwargs.pop("resource_class_kwargs", {})
        if endpoint in getattr(app, "view_functions", {}):
            previous = app.view_functions[endpoint].__dict__["view_class"]
            if previous != resource:
                raise ValueError(f"This endpoint ({endpoint}) is already set to the class {previous.__name__}.")
        resource.mediatypes = lambda cls: [self.default_mediatype]
        resource.endpoint = endpoint
        view = self.output(resource.as_view(endpoint, self, *args, **named))
        for decorator in [*namespace.decorators, *self.decorators]:
            view = decorator(view)
        for url in urls:
            if self.blueprint and self.blueprint_setup:
                self.blueprint_setup.add_url_rule(url, view_func=view, **kwargs)
            elif self.blueprint:
                app.add_url_rule(LateRule(self, url), view_func=view, **kwargs)
            else:
                app.add_url_rule(self._complete_url(url, ""), view_func=view, **kwargs)

    @property
    def __schema__(self):
        from _firstboot_catalogue import unmodelled

        return unmodelled("flask_restx.Api.__schema__")

    def documentation(self, func):
        self._doc_view = func
        return func

    def render_root(self):
        self.abort(404)

    def render_doc(self):
        return self._doc_view() if self._doc_view else apidoc.ui_for(self)

    def default_endpoint(self, resource, namespace):
        endpoint = _dashed(resource.__name__)
        if namespace is not self.default_namespace:
            endpoint = f"{namespace.name}_{endpoint}"
        made, suffix = endpoint, 2
        while made in self.endpoints:
            made = f"{endpoint}_{suffix}"
            suffix += 1
        return made

    def get_ns_path(self, ns):
        return self.ns_paths.get(ns)

    def ns_urls(self, ns, urls):
        path = self.get_ns_path(ns) or ns.path
        return [path + url for url in urls]

    def add_namespace(self, ns, path=None):
        if ns not in self.namespaces:
            self.namespaces.append(ns)
            if self not in ns.apis:
                ns.apis.append(self)
            if path is not None:
                self.ns_paths[ns] = path
        for route in ns.resources:
            self.register_resource(ns, route.resource, *self.ns_urls(ns, route.urls), **route.kwargs)
        self.models.update(ns.models)

    def namespace(self, *args, **kwargs):
        kwargs["ordered"] = kwargs.get("ordered", self.ordered)
        ns = Namespace(*args, **kwargs)
        self.add_namespace(ns)
        return ns

    def errorhandler(self, exception):
        if not (isinstance(exception, type) and issubclass(exception, Exception)):
            self._default_error_handler = exception
            return exception

        def wrapper(func):
            self.error_handlers[exception] = func
            return func

        return wrapper

    def representation(self, mediatype):
        def wrapper(func):
            self.representations[mediatype] = func
            return func

        return wrapper


def _dashed(name):
    name = re.sub(r"(.)([A-Z][a-z]+)", r"\1_\2", name)
    return re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", name).lower()
