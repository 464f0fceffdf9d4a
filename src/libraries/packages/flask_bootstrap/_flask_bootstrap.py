from flask import Blueprint

__version__ = "3.3.7.1.dev1"
BOOTSTRAP_VERSION = "3.3.7"
JQUERY_VERSION = "1.12.4"
HTML5SHIV_VERSION = "3.7.3"
RESPONDJS_VERSION = "1.4.2"
_cloudflare = "//cdnjs.cloudflare.com/ajax/libs/"


def render_form(form, **kwargs):
    from _firstboot_catalogue import unmodelled

    return unmodelled("flask_bootstrap.render_form()")


def is_hidden_field_filter(field):
    from wtforms.fields import HiddenField

    return isinstance(field, HiddenField)


def bootstrap_find_resource(filename, cdn, use_minified=None, local=True):
    from _firstboot_catalogue import unmodelled

    return unmodelled("flask_bootstrap.bootstrap_find_resource()")


class CDN:
    def get_resource_url(self, filename):
        raise NotImplementedError


class StaticCDN:
    def __init__(self, static_endpoint="static", rev=False):
        self.static_endpoint = static_endpoint
        self.rev = rev


class WebCDN:
    def __init__(self, baseurl):
        self.baseurl = baseurl

    def get_resource_url(self, filename):
        return self.baseurl + filename


class ConditionalCDN:
    def __init__(self, confvar, primary, fallback):
        self.confvar = confvar
        self.primary = primary
        self.fallback = fallback


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
            "flask_bootstrap",
            template_folder="templates",
            static_folder="static",
            static_url_path=app.static_url_path + "/bootstrap",
            subdomain=app.config["BOOTSTRAP_LOCAL_SUBDOMAIN"],
            root_path="/usr/local/lib/python3.14/site-packages/flask_bootstrap",
        )
        blueprint.add_app_template_filter(render_form)
        app.register_blueprint(blueprint)
        app.jinja_env.globals["bootstrap_is_hidden_field"] = is_hidden_field_filter
        app.jinja_env.globals["bootstrap_find_resource"] = bootstrap_find_resource
        app.jinja_env.add_extension("jinja2.ext.do")
        local = StaticCDN("bootstrap.static", rev=True)
        static = StaticCDN()

        def web(path, primary=static):
            return ConditionalCDN("BOOTSTRAP_SERVE_LOCAL", primary, WebCDN(_cloudflare + path))

        app.extensions["bootstrap"] = {
            "cdns": {
                "local": local,
                "static": static,
                "bootstrap": web(f"twitter-bootstrap/{BOOTSTRAP_VERSION}/", local),
                "jquery": web(f"jquery/{JQUERY_VERSION}/", local),
                "html5shiv": web(f"html5shiv/{HTML5SHIV_VERSION}/"),
                "respond.js": web(f"respond.js/{RESPONDJS_VERSION}/"),
            }
        }
        renderers = app.extensions.setdefault("nav_renderers", {})
        renderers["bootstrap"] = renderers[None] = ("flask_bootstrap.nav", "BootstrapRenderer")
