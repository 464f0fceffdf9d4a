from flask import Blueprint

__version__ = "3.3.7.1"


def render_form(form, **kwargs):
    from _firstboot_catalogue import unmodelled

    return unmodelled("flask_bootstrap.render_form()")


class WebCDN:
    def __init__(self, baseurl):
        self.baseurl = baseurl


class StaticCDN:
    def __init__(self, static_endpoint="static", rev=False):
        self.static_endpoint = static_endpoint
        self.rev = rev


class Bootstrap:
    def __init__(self, app=None):
        if app is not None:
            self.init_app(app)

    def init_app(self, app):
        app.config.setdefault("BOOTSTRAP_USE_MINIFIED", True)
        app.config.setdefault("BOOTSTRAP_CDN_FORCE_SSL", False)
        app.config.setdefault("BOOTSTRAP_QUERYSTRING_REVVING", True)
        app.config.setdefault("BOOTSTRAP_SERVE_LOCAL", False)
        app.config.setdefault("BOOTSTRAP_LOCAL_SUBDOMAIN", None)
        blueprint = Blueprint(
            "bootstrap",
            __name__,
            template_folder="templates",
            static_folder="static",
            static_url_path=app.static_url_path + "/bootstrap",
            subdomain=app.config["BOOTSTRAP_LOCAL_SUBDOMAIN"],
            root_path="/usr/local/lib/python3.14/site-packages/flask_bootstrap",
        )
        blueprint.add_app_template_filter(render_form)
        app.register_blueprint(blueprint)
        app.extensions["bootstrap"] = {"cdns": {"local": StaticCDN("bootstrap.static", True), "static": StaticCDN()}}
        renderers = app.extensions.setdefault("nav_renderers", {})
        renderers["bootstrap"] = renderers[None] = (__name__ + ".nav", "BootstrapRenderer")
