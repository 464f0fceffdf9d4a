import flask
from _firstboot_catalogue import unmodelled
from webargs.flaskparser import abort
from werkzeug.exceptions import HTTPException
from werkzeug.local import LocalProxy

from .blueprint import Blueprint
from .error_handler import ErrorSchema
from .exceptions import CurrentApiNotAvailableError, MissingAPIParameterError
from .pagination import Page


def _find_current_api():
    names = flask.current_app.extensions["flask-smorest"]["blp_name_to_api"]
    for name in flask.request.blueprints:
        if api := names.get(name):
            return api
    raise CurrentApiNotAvailableError("Current Blueprint not registered in any Api.")


current_api = LocalProxy(_find_current_api)

# The page, its rule, and the settings that say where it lies and what it loads.
_PAGES = (
    ("openapi_redoc", "OPENAPI_REDOC_PATH", "OPENAPI_REDOC_URL"),
    ("openapi_swagger_ui", "OPENAPI_SWAGGER_UI_PATH", "OPENAPI_SWAGGER_UI_URL"),
    ("openapi_rapidoc", "OPENAPI_RAPIDOC_PATH", "OPENAPI_RAPIDOC_URL"),
)


class Api:
    ERROR_SCHEMA = ErrorSchema
    DEFAULT_ERROR_RESPONSE_NAME = "DEFAULT_ERROR"
    DEFAULT_REQUEST_BODY_CONTENT_TYPE = "application/json"
    DEFAULT_RESPONSE_CONTENT_TYPE = "application/json"

    def __init__(self, app=None, *, spec_kwargs=None, config_prefix=""):
        self._app = app
        self._spec_kwargs = spec_kwargs or {}
        prefix = config_prefix.strip().upper()
        self.config_prefix = prefix + "_" if prefix and not prefix.endswith("_") else prefix
        self.config = None
        self.spec = None
        if app is not None:
            self.init_app(app)

    def init_app(self, app, *, spec_kwargs=None):
        self._app = app
        self.config = _Settings(app.config, self.config_prefix)
        extension = app.extensions.setdefault("flask-smorest", {"apis": {}, "blp_name_to_api": {}})
        extension["apis"][self.config_prefix] = {"ext_obj": self}
        self._init_spec(**{**self._spec_kwargs, **(spec_kwargs or {})})
        self._register_doc_blueprint()
        app.register_error_handler(HTTPException, self.handle_http_exception)

    def _init_spec(
        self,
        *,
        flask_plugin=None,
        marshmallow_plugin=None,
        extra_plugins=None,
        title=None,
        version=None,
        openapi_version=None,
        **options,
    ):
        self._required("API title", "API_TITLE", "title", title)
        self._required("API version", "API_VERSION", "version", version)
        number = self._required("OpenAPI version", "OPENAPI_VERSION", "openapi_version", openapi_version)
        int(number.split(".")[0])
        self.spec = unmodelled("apispec.APISpec()")
        self._app.cli.add_command(_openapi_commands())

    def _required(self, called, key, option, given):
        value = self.config.get(key, given)
        if value is None:
            raise MissingAPIParameterError(
                f'{called} must be specified either as "{self.config_prefix}{key}" '
                f'app parameter or as "{option}" spec kwarg.'
            )
        return value

    def _register_doc_blueprint(self):
        place = self.config.get("OPENAPI_URL_PREFIX")
        if place is None:
            return
        blueprint = flask.Blueprint(
            f"{self.config_prefix}api-docs".replace("_", "-").lower(),
            "flask_smorest.spec",
            url_prefix=_from_root(place),
            template_folder="./templates",
        )
        json_path = self.config.get("OPENAPI_JSON_PATH", "openapi.json")
        blueprint.add_url_rule(_from_root(json_path), endpoint="openapi_json", view_func=self._openapi_json)
        for endpoint, path, url in _PAGES:
            if (rule := self.config.get(path)) is not None and self.config.get(url) is not None:
                blueprint.add_url_rule(_from_root(rule), endpoint=endpoint, view_func=self._page)
        self._app.register_blueprint(blueprint)

    def _openapi_json(self):
        return flask.jsonify(self.spec.to_dict())

    def _page(self):
        return unmodelled("the pages of flask_smorest")

    def handle_http_exception(self, error):
        payload = {"code": error.code, "status": error.name}
        data = getattr(error, "data", None) or {}
        if "message" in data:
            payload["message"] = data["message"]
        if "errors" in data or "messages" in data:
            payload["errors"] = data["errors"] if "errors" in data else data["messages"]
        return payload, error.code, data.get("headers", {})

    def register_blueprint(self, blp, *, parameters=None, **options):
        name = options.get("name", blp.name)
        self._app.extensions["flask-smorest"]["blp_name_to_api"][name] = self
        self._app.register_blueprint(blp, **options)

    def register_converter(self, converter, func):
        pass

    def register_field(self, field, *args):
        pass


def _from_root(path):
    return path if path.startswith("/") else "/" + path


class _Settings:
    def __init__(self, config, prefix):
        self._config = config
        self._prefix = prefix

    def __getitem__(self, key):
        return self._config[self._prefix + str(key)]

    def get(self, key, default=None):
        return self._config.get(self._prefix + str(key), default)


def _openapi_commands():
    from flask.cli import AppGroup

    group = AppGroup("openapi", help="OpenAPI commands.")

    @group.command("print")
    def print_openapi_doc():
        """Print OpenAPI JSON document."""

    @group.command("write")
    def write_openapi_doc():
        """Write OpenAPI JSON document to a file."""

    return group
