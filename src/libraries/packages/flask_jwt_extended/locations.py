"""Where a request carries its token: each function gives the token and the CSRF value that must go with it."""

from flask import current_app, request

from .config import config
from .exceptions import CSRFError, InvalidHeaderError, InvalidQueryParamError, NoAuthorizationError


def _from_headers(refresh):
    name, kind = config.header_name, current_app.config["JWT_HEADER_TYPE"]
    given = request.headers.get(name, "").strip().strip(",")
    if not given:
        raise NoAuthorizationError(f"Missing {name} Header")
    expected = f"Expected '{name}: {kind + ' ' if kind else ''}<JWT>'"
    words = given.split()
    if kind:
        values = [each for each in (part.strip() for part in given.split(",")) if each and each.split()[0] == kind]
        if len(values) != 1:
            raise NoAuthorizationError(f"Missing '{kind}' type in '{name}' header. {expected}")
        words = values[0].split()[1:]
    if len(words) != 1:
        raise InvalidHeaderError(f"Bad {name} header. {expected}")
    return words[0], None


def _from_cookies(refresh):
    kind, settings = "REFRESH" if refresh else "ACCESS", current_app.config
    name = settings[f"JWT_{kind}_COOKIE_NAME"]
    token, csrf = request.cookies.get(name), None
    if not token:
        raise NoAuthorizationError(f'Missing cookie "{name}"')
    if settings["JWT_COOKIE_CSRF_PROTECT"] and request.method in settings["JWT_CSRF_METHODS"]:
        csrf = request.headers.get(settings[f"JWT_{kind}_CSRF_HEADER_NAME"], None)
        if not csrf and settings["JWT_CSRF_CHECK_FORM"]:
            csrf = request.form.get(settings[f"JWT_{kind}_CSRF_FIELD_NAME"], None)
        if not csrf:
            raise CSRFError("Missing CSRF token")
    return token, csrf


def _from_query_string(refresh):
    name, prefix = current_app.config["JWT_QUERY_STRING_NAME"], current_app.config["JWT_QUERY_STRING_VALUE_PREFIX"]
    value = request.args.get(name)
    if not value:
        # The word is misspelt there, too.
        raise NoAuthorizationError(f"Missing '{name}' query paramater")
    if not value.startswith(prefix):
        raise InvalidQueryParamError(
            f"Invalid value for query parameter '{name}'. Expected the value to start with '{prefix}'"
        )
    return value[len(prefix) :], None


def _from_json(refresh):
    from werkzeug.exceptions import BadRequest

    if not request.is_json:
        raise NoAuthorizationError("Invalid content-type. Must be application/json.")
    key = current_app.config["JWT_REFRESH_JSON_KEY" if refresh else "JWT_JSON_KEY"]
    try:
        token = request.json and request.json.get(key, None)
    except BadRequest:
        token = None
    if not token:
        raise NoAuthorizationError(f'Missing "{key}" key in json data.')
    return token, None


_readers = {
    "cookies": _from_cookies, "query_string": _from_query_string, "headers": _from_headers, "json": _from_json,
}


def token_of_request(locations, refresh, decode):
    """What the first token that is found says, and where it was found."""
    locations = [locations] if isinstance(locations, str) else locations or config.token_location
    for location in locations:
        if location not in _readers:
            raise RuntimeError(f"'{location}' is not a valid location")
    errors = []
    for location in locations:
        try:
            token, csrf = _readers[location](refresh)
            return token, decode(token, csrf), location
        except NoAuthorizationError as error:
            errors.append(str(error))
    if len(locations) == 1:
        raise NoAuthorizationError(errors[0])
    start, end = ", ".join(locations[:-1]), locations[-1]
    raise NoAuthorizationError(f"Missing JWT in {start} or {end} ({'; '.join(errors)})")
