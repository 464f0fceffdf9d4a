from _firstboot_functions import update_wrapper
from flask.globals import current_app, g, request, session
from flask.sansio.contexts import _cv_request
from werkzeug.local import LocalProxy

from .config import EXEMPT_METHODS


def _get_user():
    if _cv_request.get(None) is None:
        return None
    if "_login_user" not in g:
        current_app.login_manager._load_user()
    return g._login_user


current_user = LocalProxy(lambda: _get_user())


def encode_cookie(payload, key=None):
    from _firstboot_catalogue import unmodelled

    return unmodelled("flask_login.encode_cookie()")


def decode_cookie(cookie, key=None):
    from _firstboot_catalogue import unmodelled

    return unmodelled("flask_login.decode_cookie()")


def make_next_param(base_url, current_url):
    """Where to go after the login: without scheme and host where these are the login's own."""
    from urllib.parse import urlsplit, urlunsplit

    base, current = urlsplit(base_url), urlsplit(current_url)
    if base.scheme not in ("", current.scheme) or base.netloc not in ("", current.netloc):
        return current_url
    return urlunsplit(("", "", current.path, current.query, ""))


def expand_login_view(login_view):
    if login_view.startswith(("https://", "http://", "/")):
        return login_view
    from flask import url_for

    return url_for(login_view)


def login_url(login_view, next_url=None, next_field="next"):
    from urllib.parse import parse_qs, urlencode, urlsplit, urlunsplit

    base = expand_login_view(login_view)
    if next_url is None:
        return base
    parts = urlsplit(base)
    query = parse_qs(parts.query, keep_blank_values=True)
    query[next_field] = make_next_param(base, next_url)
    host = current_app.config.get("FORCE_HOST_FOR_REDIRECTS") or parts.netloc
    return urlunsplit((parts.scheme, host, parts.path, urlencode(query, doseq=True), parts.fragment))


def login_fresh():
    return session.get("_fresh", False)


def login_remembered():
    return False


def login_user(user, remember=False, duration=None, force=False, fresh=True):
    if not force and not user.is_active:
        return False
    session["_user_id"] = getattr(user, current_app.login_manager.id_attribute)()
    session["_fresh"] = fresh
    g._login_user = user
    return True


def logout_user():
    _get_user()
    for name in ("_user_id", "_fresh", "_id"):
        session.pop(name, None)
    g._login_user = current_app.login_manager.anonymous_user()
    return True


def confirm_login():
    session["_fresh"] = True


def login_required(func):
    def decorated_view(*args, **kwargs):
        if request.method in EXEMPT_METHODS or current_app.config.get("LOGIN_DISABLED"):
            pass
        elif not current_user.is_authenticated:
            return current_app.login_manager.unauthorized()
        return current_app.ensure_sync(func)(*args, **kwargs)

    return update_wrapper(decorated_view, func)


def fresh_login_required(func):
    def decorated_view(*args, **kwargs):
        if not current_user.is_authenticated:
            return current_app.login_manager.unauthorized()
        if not login_fresh():
            return current_app.login_manager.needs_refresh()
        return current_app.ensure_sync(func)(*args, **kwargs)

    return update_wrapper(decorated_view, func)


def set_login_view(login_view, blueprint=None):
    manager = current_app.login_manager
    if blueprint is None:
        manager.login_view = login_view
    else:
        manager.blueprint_login_views[blueprint.name] = login_view


def _user_context_processor():
    return {"current_user": _get_user()}
