from werkzeug.local import LocalProxy


def _outside():
    raise RuntimeError(
        "You must call `@jwt_required()` or `verify_jwt_in_request()` before using this method"
    )


def get_jwt():
    return _outside()


get_jwt_header = get_jwt_request_location = get_current_user = get_jwt


def get_jwt_identity():
    return _outside()


current_user = LocalProxy(lambda: get_current_user())


def create_access_token(identity, fresh=False, expires_delta=None, additional_claims=None, additional_headers=None):
    from _firstboot_catalogue import unmodelled

    return unmodelled("making a token")


create_refresh_token = decode_token = get_jti = get_csrf_token = get_unverified_jwt_headers = create_access_token


def set_access_cookies(response, encoded_access_token, max_age=None, domain=None):
    pass


set_refresh_cookies = unset_access_cookies = unset_jwt_cookies = unset_refresh_cookies = set_access_cookies
