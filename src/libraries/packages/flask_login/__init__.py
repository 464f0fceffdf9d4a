import sys

from _firstboot_functions import Places, load_plainly

from .login_manager import LoginManager
from .mixins import AnonymousUserMixin, UserMixin
from .utils import (
    confirm_login,
    current_user,
    decode_cookie,
    encode_cookie,
    fresh_login_required,
    login_fresh,
    login_remembered,
    login_required,
    login_url,
    login_user,
    logout_user,
    make_next_param,
    set_login_view,
)

_places = Places(
    ("config", "AUTH_HEADER_NAME COOKIE_DURATION COOKIE_HTTPONLY COOKIE_NAME COOKIE_SECURE ID_ATTRIBUTE"
     " LOGIN_MESSAGE LOGIN_MESSAGE_CATEGORY REFRESH_MESSAGE REFRESH_MESSAGE_CATEGORY config"),
    ("signals", "session_protected signals user_accessed user_loaded_from_cookie user_loaded_from_request"
     " user_logged_in user_logged_out user_login_confirmed user_needs_refresh user_unauthorized"),
    ("utils", "utils"),
    ("mixins", "mixins"),
    ("login_manager", "login_manager"),
)


def __getattr__(name):
    if name == "__version__":
        return "0.6.3"
    if name == "user_loaded_from_header":
        from warnings import warn

        from .signals import _user_loaded_from_header

        warn(
            "'user_loaded_from_header' is deprecated and will be removed in Flask-Login 0.7. Use"
            " 'user_loaded_from_request' instead.",
            DeprecationWarning,
            2,
        )
        return _user_loaded_from_header
    return load_plainly(sys.modules[__name__], _places, name)
