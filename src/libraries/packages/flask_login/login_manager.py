from .config import (
    ID_ATTRIBUTE,
    LOGIN_MESSAGE,
    LOGIN_MESSAGE_CATEGORY,
    REFRESH_MESSAGE,
    REFRESH_MESSAGE_CATEGORY,
)
from .mixins import AnonymousUserMixin


class LoginManager:
    def __init__(self, app=None, add_context_processor=True):
        self.anonymous_user = AnonymousUserMixin
        self.login_view = None
        self.blueprint_login_views = {}
        self.login_message = LOGIN_MESSAGE
        self.login_message_category = LOGIN_MESSAGE_CATEGORY
        self.refresh_view = None
        self.needs_refresh_message = REFRESH_MESSAGE
        self.needs_refresh_message_category = REFRESH_MESSAGE_CATEGORY
        self.session_protection = "basic"
        self.localize_callback = None
        self.unauthorized_callback = None
        self.needs_refresh_callback = None
        self.id_attribute = ID_ATTRIBUTE
        self._user_callback = None
        self._header_callback = None
        self._request_callback = None
        if app is not None:
            self.init_app(app, add_context_processor)

    def setup_app(self, app, add_context_processor=True):
        import warnings

        warnings.warn(
            "'setup_app' is deprecated and will be removed in Flask-Login 0.7. Use 'init_app' instead.",
            DeprecationWarning,
            stacklevel=2,
        )
        self.init_app(app, add_context_processor)

    def init_app(self, app, add_context_processor=True):
        from .utils import _user_context_processor

        app.login_manager = self
        app.after_request(self._update_remember_cookie)
        if add_context_processor:
            app.context_processor(_user_context_processor)

    def _update_remember_cookie(self, response):
        return response

    def unauthorized(self):
        from flask import abort, current_app, flash, redirect, request

        from .utils import login_url

        if self.unauthorized_callback:
            return self.unauthorized_callback()

        view = self.blueprint_login_views.get(request.blueprint, self.login_view)
        if not view:
            abort(401)
        if self.login_message:
            message = self.login_message
            message = self.localize_callback(message) if self.localize_callback else message
            flash(message, category=self.login_message_category)
        if current_app.config.get("USE_SESSION_FOR_NEXT"):
            from _firstboot_catalogue import unmodelled

            return unmodelled("flask_login: USE_SESSION_FOR_NEXT")
        return redirect(login_url(view, next_url=request.url))

    def user_loader(self, callback):
        self._user_callback = callback
        return self.user_callback

    @property
    def user_callback(self):
        return self._user_callback

    def request_loader(self, callback):
        self._request_callback = callback
        return self.request_callback

    @property
    def request_callback(self):
        return self._request_callback

    def unauthorized_handler(self, callback):
        self.unauthorized_callback = callback
        return callback

    def needs_refresh_handler(self, callback):
        self.needs_refresh_callback = callback
        return callback

    def needs_refresh(self):
        from flask import abort

        return self.needs_refresh_callback() if self.needs_refresh_callback else abort(401)

    def header_loader(self, callback):
        import warnings

        warnings.warn(
            "'header_loader' is deprecated and will be removed in Flask-Login 0.7. Use 'request_loader' instead.",
            DeprecationWarning,
            stacklevel=2,
        )
        self._header_callback = callback
        return callback

    def _load_user(self):
        from flask import g, session

        if self._user_callback is None and self._request_callback is None:
            raise Exception(
                "Missing user_loader or request_loader. Refer to"
                " http://flask-login.readthedocs.io/#how-it-works for more info."
            )
        key = session.get("_user_id")
        user = self._user_callback(key) if key is not None and self._user_callback is not None else None
        g._login_user = self.anonymous_user() if user is None else user
