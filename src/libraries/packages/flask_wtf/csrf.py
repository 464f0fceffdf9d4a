from flask.globals import current_app, g, session
from werkzeug.exceptions import BadRequest
from wtforms import ValidationError
from wtforms.csrf.core import CSRF

__all__ = ("generate_csrf", "validate_csrf", "csrf_meta_tag", "CSRFProtect")


def _get_config(value, config_name, default=None, required=True, message="CSRF is not configured."):
    if value is None:
        value = current_app.config.get(config_name, default)
    if required and value is None:
        raise RuntimeError(message)
    return value


def _checked_field_name(secret_key, token_key):
    """What the token is called in forms and in the session, once there is a key to sign it with."""
    _get_config(
        secret_key,
        "WTF_CSRF_SECRET_KEY",
        current_app.secret_key,
        message="A secret key is required to use CSRF.",
    )
    return _get_config(
        token_key, "WTF_CSRF_FIELD_NAME", "csrf_token", message="A field name is required to use CSRF."
    )


def generate_csrf(secret_key=None, token_key=None):
    name = _checked_field_name(secret_key, token_key)
    if name not in g:
        from secrets import token_hex

        if name not in session:
            session[name] = token_hex(20)
        setattr(g, name, session[name])
    return g.get(name)


def validate_csrf(data, secret_key=None, time_limit=None, token_key=None):
    name = _checked_field_name(secret_key, token_key)
    if not data:
        raise ValidationError("The CSRF token is missing.")
    if name not in session:
        raise ValidationError("The CSRF session token is missing.")
    from _firstboot_catalogue import unmodelled

    return unmodelled("validating a CSRF token")


def csrf_meta_tag(name=None, secret_key=None, token_key=None):
    return generate_csrf(secret_key, token_key)


class _FlaskFormCSRF(CSRF):
    def setup_form(self, form):
        self.meta = form.meta
        return super().setup_form(form)

    def generate_csrf_token(self, csrf_token_field):
        return generate_csrf(self.meta.csrf_secret, self.meta.csrf_field_name)

    def validate_csrf_token(self, form, field):
        if not g.get("csrf_valid", False):
            validate_csrf(field.data, self.meta.csrf_secret, self.meta.csrf_time_limit, self.meta.csrf_field_name)


class CSRFProtect:
    def __init__(self, app=None):
        self._exempt_views = set()
        self._exempt_blueprints = set()
        if app:
            self.init_app(app)

    def init_app(self, app):
        app.extensions["csrf"] = self
        app.config.setdefault("WTF_CSRF_ENABLED", True)
        app.config.setdefault("WTF_CSRF_CHECK_DEFAULT", True)
        methods = app.config.get("WTF_CSRF_METHODS", ["POST", "PUT", "PATCH", "DELETE"])
        app.config["WTF_CSRF_METHODS"] = set(methods)
        app.config.setdefault("WTF_CSRF_FIELD_NAME", "csrf_token")
        app.config.setdefault("WTF_CSRF_HEADERS", ["X-CSRFToken", "X-CSRF-Token"])
        app.config.setdefault("WTF_CSRF_META_NAME", "csrf-token")
        app.config.setdefault("WTF_CSRF_TIME_LIMIT", 3600)
        app.config.setdefault("WTF_CSRF_SSL_STRICT", True)
        app.jinja_env.globals["csrf_token"] = generate_csrf
        app.jinja_env.globals["csrf_meta_tag"] = csrf_meta_tag
        app.context_processor(lambda: {"csrf_token": generate_csrf, "csrf_meta_tag": csrf_meta_tag})

        @app.before_request
        def csrf_protect():
            if app.config["WTF_CSRF_ENABLED"] and app.config["WTF_CSRF_CHECK_DEFAULT"]:
                self.protect(apply_exemptions=True)

    def protect(self, apply_exemptions=False):
        from _firstboot_catalogue import unmodelled

        return unmodelled("checking a request's CSRF token")

    def exempt(self, view):
        from flask import Blueprint

        if isinstance(view, Blueprint):
            self._exempt_blueprints.add(view)
        elif isinstance(view, str):
            self._exempt_views.add(view)
        else:
            self._exempt_views.add(f"{view.__module__}.{view.__name__}")
        return view


class CSRFError(BadRequest):
    description = "CSRF validation failed."
