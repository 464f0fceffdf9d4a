from werkzeug.local import LocalProxy


def _outside():
    raise RuntimeError(
        "You must call `@jwt_required()` or `verify_jwt_in_request()` before using this method"
    )


def _of_request(name):
    from flask import g

    found = g.get(name, None)
    return _outside() if found is None else found


def get_jwt():
    return _of_request("_jwt_extended_jwt")


def get_jwt_header():
    return _of_request("_jwt_extended_jwt_header")


def get_jwt_request_location():
    from flask import g

    return g.get("_jwt_extended_jwt_location", None)


def get_jwt_identity():
    from flask import current_app

    return get_jwt().get(current_app.config["JWT_IDENTITY_CLAIM"], None)


def get_current_user():
    from flask import g

    get_jwt()
    user = g.get("_jwt_extended_jwt_user", None)
    if user is None:
        raise RuntimeError("You must provide a `@jwt.user_lookup_loader` callback to use this method")
    return user["loaded_user"]


current_user = LocalProxy(lambda: get_current_user())


def get_jwt_manager():
    from flask import current_app

    try:
        return current_app.extensions["flask-jwt-extended"]
    except KeyError:
        raise RuntimeError(
            "You must initialize a JWTManager with this flask application before using this method"
        ) from None


def create_access_token(identity, fresh=False, expires_delta=None, additional_claims=None, additional_headers=None):
    return get_jwt_manager()._encode_jwt_from_config(
        claims=additional_claims,
        expires_delta=expires_delta,
        fresh=fresh,
        headers=additional_headers,
        identity=identity,
        token_type="access",
    )


def create_refresh_token(identity, expires_delta=None, additional_claims=None, additional_headers=None):
    return get_jwt_manager()._encode_jwt_from_config(
        claims=additional_claims,
        expires_delta=expires_delta,
        headers=additional_headers,
        identity=identity,
        token_type="refresh",
    )


def decode_token(encoded_token, csrf_value=None, allow_expired=False):
    get_jwt_manager()
    from _firstboot_catalogue import unmodelled

    return unmodelled("flask_jwt_extended.decode_token()")


get_jti = get_csrf_token = get_unverified_jwt_headers = decode_token


def set_access_cookies(response, encoded_access_token=None, max_age=None, domain=None):
    from _firstboot_catalogue import unmodelled

    return unmodelled("a response's cookies")


set_refresh_cookies = unset_access_cookies = unset_jwt_cookies = unset_refresh_cookies = set_access_cookies
