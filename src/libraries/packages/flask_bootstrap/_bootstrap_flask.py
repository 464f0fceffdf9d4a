import warnings

from flask import Blueprint

__all__ = ["Bootstrap", "Bootstrap4", "Bootstrap5", "is_hidden_field_filter", "raise_helper", "get_table_titles"]

_defaults = {
    "BOOTSTRAP_SERVE_LOCAL": False,
    "BOOTSTRAP_BTN_STYLE": "primary",
    "BOOTSTRAP_BTN_SIZE": "md",
    "BOOTSTRAP_BOOTSWATCH_THEME": None,
    "BOOTSTRAP_ICON_SIZE": "1em",
    "BOOTSTRAP_ICON_COLOR": None,
    "BOOTSTRAP_ICON_USE_FONT": False,
    "BOOTSTRAP_MSG_CATEGORY": "primary",
    "BOOTSTRAP_TABLE_VIEW_TITLE": "View",
    "BOOTSTRAP_TABLE_EDIT_TITLE": "Edit",
    "BOOTSTRAP_TABLE_DELETE_TITLE": "Delete",
    "BOOTSTRAP_TABLE_NEW_TITLE": "New",
    "BOOTSTRAP_FORM_GROUP_CLASSES": "mb-3",
    "BOOTSTRAP_FORM_INLINE_CLASSES": "row row-cols-lg-auto g-3 align-items-center",
}


def is_hidden_field_filter(field):
    from wtforms import HiddenField

    return isinstance(field, HiddenField)


def raise_helper(message):
    raise RuntimeError(message)


def get_table_titles(data, primary_key, primary_key_title):
    from _firstboot_catalogue import unmodelled

    return unmodelled("flask_bootstrap.get_table_titles()")


class _Bootstrap:
    static_folder = None

    def __init__(self, app=None):
        if app is not None:
            self.init_app(app)

    def init_app(self, app):
        app.extensions["bootstrap"] = self
        blueprint = Blueprint(
            "bootstrap",
            "flask_bootstrap",
            static_folder=f"static/{self.static_folder}",
            static_url_path=f"/bootstrap{app.static_url_path}",
            template_folder="templates",
            root_path="/usr/local/lib/python3.14/site-packages/flask_bootstrap",
        )
        app.register_blueprint(blueprint)
        app.jinja_env.globals["bootstrap"] = self
        app.jinja_env.globals["bootstrap_is_hidden_field"] = is_hidden_field_filter
        app.jinja_env.globals["get_table_titles"] = get_table_titles
        app.jinja_env.globals["warn"] = warnings.warn
        app.jinja_env.globals["raise"] = raise_helper
        app.jinja_env.add_extension("jinja2.ext.do")
        for name, value in _defaults.items():
            app.config.setdefault(name, value)

    def load_css(self, *args, **kwargs):
        from _firstboot_catalogue import unmodelled

        return unmodelled("flask_bootstrap's links")

    load_icon_font_css = load_js = load_css


class Bootstrap4(_Bootstrap):
    bootstrap_version = "4.6.2"
    static_folder = "bootstrap4"


class Bootstrap5(_Bootstrap):
    bootstrap_version = "5.3.8"
    static_folder = "bootstrap5"


class Bootstrap(Bootstrap4):
    def __init__(self, app=None):
        super().__init__(app=app)
        warnings.warn(
            'For Bootstrap 4, please import and use "Bootstrap4" class, the "Bootstrap" class is deprecated and will be'
            " removed in 3.0.",
            stacklevel=2,
        )
