from _firstboot_functions import update_wrapper
from werkzeug.exceptions import BadRequest

from .exceptions import InvalidHeaderError, InvalidQueryParamError, NoAuthorizationError


def _token_of_headers(request, config, refresh):
    name, kind = config["JWT_HEADER_NAME"], config["JWT_HEADER_TYPE"]
    header = request.headers.get(name, "").strip().strip(",")
    if not header:
        raise NoAuthorizationError(f"Missing {name} Header")
    expected = f"Expected '{name}: {kind + ' ' if kind else ''}<JWT>'"
    parts = header.split()
    if kind:
        fields = [field.split() for field in header.split(",")]
        fields = [field for field in fields if field and field[0] == kind]
        if len(fields) != 1:
            raise NoAuthorizationError(f"Missing '{kind}' type in '{name}' header. {expected}")
        parts = fields[0]
    if len(parts) != (2 if kind else 1):
        raise InvalidHeaderError(f"Bad {name} header. {expected}")
    return parts[-1]


def _token_of_cookies(request, config, refresh):
    key = config["JWT_REFRESH_COOKIE_NAME" if refresh else "JWT_ACCESS_COOKIE_NAME"]
    token = request.cookies.get(key)
    if not token:
        raise NoAuthorizationError(f'Missing cookie "{key}"')
    return token


def _token_of_query(request, config, refresh):
    name, prefix = config["JWT_QUERY_STRING_NAME"], config["JWT_QUERY_STRING_VALUE_PREFIX"]
    value = request.args.get(name)
    if not value:
        raise NoAuthorizationError(f"Missing '{name}' query paramater")
    if not value.startswith(prefix):
        raise InvalidQueryParamError(
            f"Invalid value for query parameter '{name}'. Expected the value to start with '{prefix}'"
        )
    return value[len(prefix):]


def _token_of_json(request, config, refresh):
    if not request.is_json:
        raise NoAuthorizationError("Invalid content-type. Must be application/json.")
    key = config["JWT_REFRESH_JSON_KEY" if refresh else "JWT_JSON_KEY"]
    try:
        token = request.json and request.json.get(key, None)
    except BadRequest:
        token = None
    if not token:
        raise NoAuthorizationError(f'Missing "{key}" key in json data.')
    return token


_places = {
    "headers": _token_of_headers,
    "cookies": _token_of_cookies,
    "query_string": _token_of_query,
    "json": _token_of_json,
}


def _find_token(request, config, locations, refresh):
    locations = [locations] if isinstance(locations, str) else locations or config["JWT_TOKEN_LOCATION"]
    locations = [locations] if isinstance(locations, str) else list(locations)
    for location in locations:
        if location not in _places:
            raise RuntimeError(f"'{location}' is not a valid location")
    missing = []
    for location in locations:
        try:
            return _places[location](request, config, refresh)
        except NoAuthorizationError as error:
            missing.append(str(error))
    if len(locations) == 1:
        raise NoAuthorizationError(missing[0])
    raise NoAuthorizationError(
        f"Missing JWT in {', '.join(locations[:-1])} or {locations[-1]} ({'; '.join(missing)})"
    )


def verify_jwt_in_request(optional=False, fresh=False, refresh=False, locations=None, verify_type=True,
                          skip_revocation_check=False):
    from flask import current_app, g, request

    if request.method == "OPTIONS":
        return None
    try:
        _find_token(request, current_app.config, locations, refresh)
    except NoAuthorizationError:
        if not optional:
            raise
        g._jwt_extended_jwt = {}
        g._jwt_extended_jwt_header = {}
        g._jwt_extended_jwt_user = {"loaded_user": None}
        g._jwt_extended_jwt_location = None
        return None
    from _firstboot_catalogue import note_unmodelled, unmodelled

    # The view runs all the same; so this is said even where it asks for no claim.
    note_unmodelled("reading the token of a request")
    claims = unmodelled("reading the token of a request")
    g._jwt_extended_jwt = g._jwt_extended_jwt_header = g._jwt_extended_jwt_user = claims
    g._jwt_extended_jwt_location = claims
    return claims


def jwt_required(optional=False, fresh=False, refresh=False, locations=None, verify_type=True,
                 skip_revocation_check=False):
    def wrapper(fn):
        def decorator(*args, **kwargs):
            from flask import current_app

            verify_jwt_in_request(optional, fresh, refresh, locations, verify_type, skip_revocation_check)
            return current_app.ensure_sync(fn)(*args, **kwargs)

        return update_wrapper(decorator, fn)

    return wrapper
