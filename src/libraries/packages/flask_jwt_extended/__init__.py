import sys

from _firstboot_functions import Places, load_name

from .jwt_manager import JWTManager

_places = Places(
    ("view_decorators", "jwt_required verify_jwt_in_request"),
    (
        "utils",
        "create_access_token create_refresh_token current_user decode_token get_csrf_token get_current_user get_jti"
        " get_jwt get_jwt_header get_jwt_identity get_jwt_request_location get_unverified_jwt_headers"
        " set_access_cookies set_refresh_cookies unset_access_cookies unset_jwt_cookies unset_refresh_cookies",
    ),
    ("config", "config"),
    ("exceptions", "exceptions"),
)


def __getattr__(name):
    if name == "__version__":
        return "4.7.4"
    return load_name(sys.modules[__name__], _places, name)
