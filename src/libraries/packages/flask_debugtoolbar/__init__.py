from flask import Blueprint

_panels = tuple([
    f"flask_debugtoolbar.panels.{place}"
    for place in (
        "versions.VersionDebugPanel",
        "timer.TimerDebugPanel",
        "headers.HeaderDebugPanel",
        "request_vars.RequestVarsDebugPanel",
        "config_vars.ConfigVarsDebugPanel",
        "template.TemplateDebugPanel",
        "sqlalchemy.SQLAlchemyDebugPanel",
        "logger.LoggingPanel",
        "route_list.RouteListDebugPanel",
        "profiler.ProfilerDebugPanel",
        "g.GDebugPanel",
    )
])
module = Blueprint("debugtoolbar", "flask_debugtoolbar", root_path="/usr/local/lib/python3.14/site-packages/flask_debugtoolbar")


_panel_routes = (
    ("/template/<key>", "template_editor", {}),
    ("/template/<key>/save", "save_template", {"methods": ["POST"]}),
    ("/template/<key>", "template_preview", {"methods": ["POST"]}),
    ("/sqlalchemy/sql_explain", "sql_select", {"methods": ["GET", "POST"], "defaults": {"explain": True}}),
    ("/sqlalchemy/sql_select", "sql_select", {"methods": ["GET", "POST"]}),
)


def _load_panels(app):
    """Importing the panels adds their routes to the blueprint, once."""
    wanted = app.config["DEBUG_TB_PANELS"]
    if [panel for panel in wanted if panel not in _panels]:
        from _firstboot_catalogue import note_unmodelled

        note_unmodelled("own panels of Flask-DebugToolbar")
    for rule, name, options in _panel_routes:
        place = rule.split("/")[1]
        if [panel for panel in wanted if f".{place}." in panel] and not module._got_registered_once:
            module.add_url_rule(rule, name, _view(name), **options)


_views = {}


def _view(name):
    if name not in _views:

        def view(*args, **kwargs):
            from _firstboot_catalogue import unmodelled

            return unmodelled(f"Flask-DebugToolbar's view {name}")

        view.__name__ = name
        _views[name] = view
    return _views[name]


class DebugToolbarExtension:
    def __init__(self, app=None):
        self.app = app
        self.toolbar_routes_host = None
        if app is not None:
            self.init_app(app)

    def init_app(self, app):
        for name, value in self._default_config(app).items():
            app.config.setdefault(name, value)
        if not app.config["DEBUG_TB_ENABLED"]:
            return
        if not app.config.get("SECRET_KEY"):
            raise RuntimeError("The Flask-DebugToolbar requires the 'SECRET_KEY' config var to be set")
        self._choose_host(app)
        _load_panels(app)
        app.before_request(self.process_request)
        app.after_request(self.process_response)
        app.teardown_request(self.teardown_request)
        app.add_url_rule(
            "/_debug_toolbar/static/<path:filename>",
            "_debug_toolbar.static",
            self.send_static_file,
            host=self.toolbar_routes_host,
        )
        app.register_blueprint(module, url_prefix="/_debug_toolbar/views")

    def _choose_host(self, app):
        host = app.config["DEBUG_TB_ROUTES_HOST"]
        if host and not app.url_map.host_matching:
            raise ValueError(
                "`DEBUG_TB_ROUTES_HOST` should only be set if your Flask app is using `host_matching`."
            )
        self.toolbar_routes_host = "<toolbar_routes_host>" if host and host.strip() == "*" else host

    def _default_config(self, app):
        return {
            "DEBUG_TB_ENABLED": app.debug,
            "DEBUG_TB_HOSTS": (),
            "DEBUG_TB_ROUTES_HOST": None,
            "DEBUG_TB_INTERCEPT_REDIRECTS": True,
            "DEBUG_TB_PANELS": _panels,
            "SQLALCHEMY_RECORD_QUERIES": app.debug,
        }

    def process_request(self):
        pass

    def process_response(self, response):
        return response

    def teardown_request(self, exc):
        pass

    def send_static_file(self, filename):
        pass
