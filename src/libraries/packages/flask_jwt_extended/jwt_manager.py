from datetime import timedelta

# Every key and what it is where the project does not set it.
_defaults = (
    ("JWT_ACCESS_TOKEN_EXPIRES", timedelta(minutes=15)),
    ("JWT_ACCESS_COOKIE_NAME", "access_token_cookie"),
    ("JWT_ACCESS_COOKIE_PATH", "/"),
    ("JWT_ACCESS_CSRF_COOKIE_NAME", "csrf_access_token"),
    ("JWT_ACCESS_CSRF_COOKIE_PATH", "/"),
    ("JWT_ACCESS_CSRF_FIELD_NAME", "csrf_token"),
    ("JWT_ACCESS_CSRF_HEADER_NAME", "X-CSRF-TOKEN"),
    ("JWT_ALGORITHM", "HS256"),
    ("JWT_COOKIE_CSRF_PROTECT", True),
    ("JWT_COOKIE_DOMAIN", None),
    ("JWT_COOKIE_SAMESITE", None),
    ("JWT_COOKIE_SECURE", False),
    ("JWT_CSRF_CHECK_FORM", False),
    ("JWT_CSRF_IN_COOKIES", True),
    ("JWT_CSRF_METHODS", ["POST", "PUT", "PATCH", "DELETE"]),
    ("JWT_DECODE_ALGORITHMS", None),
    ("JWT_DECODE_AUDIENCE", None),
    ("JWT_DECODE_ISSUER", None),
    ("JWT_DECODE_LEEWAY", 0),
    ("JWT_ENCODE_AUDIENCE", None),
    ("JWT_ENCODE_ISSUER", None),
    ("JWT_ERROR_MESSAGE_KEY", "msg"),
    ("JWT_HEADER_NAME", "Authorization"),
    ("JWT_HEADER_TYPE", "Bearer"),
    ("JWT_IDENTITY_CLAIM", "sub"),
    ("JWT_JSON_KEY", "access_token"),
    ("JWT_PRIVATE_KEY", None),
    ("JWT_PUBLIC_KEY", None),
    ("JWT_QUERY_STRING_NAME", "jwt"),
    ("JWT_QUERY_STRING_VALUE_PREFIX", ""),
    ("JWT_REFRESH_COOKIE_NAME", "refresh_token_cookie"),
    ("JWT_REFRESH_COOKIE_PATH", "/"),
    ("JWT_REFRESH_CSRF_COOKIE_NAME", "csrf_refresh_token"),
    ("JWT_REFRESH_CSRF_COOKIE_PATH", "/"),
    ("JWT_REFRESH_CSRF_FIELD_NAME", "csrf_token"),
    ("JWT_REFRESH_CSRF_HEADER_NAME", "X-CSRF-TOKEN"),
    ("JWT_REFRESH_JSON_KEY", "refresh_token"),
    ("JWT_REFRESH_TOKEN_EXPIRES", timedelta(days=30)),
    ("JWT_SECRET_KEY", None),
    ("JWT_SESSION_COOKIE", True),
    ("JWT_TOKEN_LOCATION", ("headers",)),
    ("JWT_VERIFY_SUB", True),
    ("JWT_ENCODE_NBF", True),
)

# Which callback answers which exception, and whether it is given the token or the error's text.
_answers = (
    ("flask_jwt_extended.exceptions", "CSRFError", "unauthorized", False),
    ("jwt.exceptions", "DecodeError", "invalid_token", False),
    ("jwt.exceptions", "ExpiredSignatureError", "expired_token", True),
    ("flask_jwt_extended.exceptions", "FreshTokenRequired", "needs_fresh_token", True),
    ("jwt.exceptions", "MissingRequiredClaimError", "invalid_token", False),
    ("jwt.exceptions", "InvalidAudienceError", "invalid_token", False),
    ("jwt.exceptions", "InvalidIssuerError", "invalid_token", False),
    ("flask_jwt_extended.exceptions", "InvalidHeaderError", "invalid_token", False),
    ("jwt.exceptions", "InvalidTokenError", "invalid_token", False),
    ("flask_jwt_extended.exceptions", "JWTDecodeError", "invalid_token", False),
    ("flask_jwt_extended.exceptions", "NoAuthorizationError", "unauthorized", False),
    ("flask_jwt_extended.exceptions", "InvalidQueryParamError", "invalid_token", False),
    ("flask_jwt_extended.exceptions", "RevokedTokenError", "revoked_token", True),
    ("flask_jwt_extended.exceptions", "UserClaimsVerificationError", "token_verification_failed", True),
    ("flask_jwt_extended.exceptions", "UserLookupError", "user_lookup_error", True),
    ("flask_jwt_extended.exceptions", "WrongTokenError", "invalid_token", False),
)


def _loader(attribute):
    def set_callback(self, callback):
        setattr(self, attribute, callback)
        return callback

    return set_callback


def _unanswered(name):
    def answer(*args):
        from _firstboot_catalogue import unmodelled

        return unmodelled(f"Flask-JWT-Extended's answer {name}")

    return answer


class JWTManager:
    _user_claims_callback = staticmethod(lambda identity: {})
    _jwt_additional_header_callback = staticmethod(lambda identity: None)
    _user_identity_callback = staticmethod(lambda identity: identity)
    _token_in_blocklist_callback = staticmethod(lambda header, data: False)
    _token_verification_callback = staticmethod(lambda header, data: True)
    _user_lookup_callback = None

    def __init__(self, app=None, add_context_processor=False):
        if app is not None:
            self.init_app(app, add_context_processor)

    def init_app(self, app, add_context_processor=False):
        if not hasattr(app, "extensions"):
            app.extensions = {}
        app.extensions["flask-jwt-extended"] = self
        if add_context_processor:
            app.context_processor(_jwt_context_processor)
        for name, value in _defaults:
            app.config.setdefault(name, list(value) if isinstance(value, list) else value)
        for module, error, answer, of_token in _answers:
            exceptions = __import__(module, None, None, ["*"])
            app.register_error_handler(getattr(exceptions, error), self._handler(answer, of_token))

    def _handler(self, answer, of_token):
        def handle(error):
            callback = getattr(self, f"_{answer}_callback", None) or _unanswered(answer)
            return callback(error.jwt_header, error.jwt_data) if of_token else callback(str(error))

        return handle

    def _encode_key_callback(self, identity):
        from .config import config

        return config.encode_key

    def _decode_key_callback(self, header, data):
        from .config import config

        return config.decode_key

    def _decode_jwt_from_config(self, encoded_token, csrf_value=None, allow_expired=False):
        import jwt

        from .config import config

        unverified = jwt.decode(encoded_token, algorithms=config.decode_algorithms, options={"verify_signature": False})
        header = jwt.get_unverified_header(encoded_token)
        key = self._decode_key_callback(header, unverified)
        try:
            return _decoded(encoded_token, key, csrf_value, allow_expired)
        except jwt.ExpiredSignatureError as error:
            error.jwt_header = header
            error.jwt_data = _decoded(encoded_token, key, csrf_value, True)
            raise

    def _encode_jwt_from_config(self, identity, token_type, claims=None, fresh=False, expires_delta=None, headers=None):
        from datetime import datetime, timezone
        from uuid import uuid4

        import jwt
        from flask import current_app

        from .config import config

        more_headers = dict(self._jwt_additional_header_callback(identity) or {}, **(headers or {}))
        more_claims = dict(self._user_claims_callback(identity), **(claims or {}))
        if expires_delta is None:
            expires_delta = config.access_expires if token_type == "access" else config.refresh_expires
        now = datetime.now(timezone.utc)
        settings = current_app.config
        if isinstance(fresh, timedelta):
            fresh = datetime.timestamp(now + fresh)
        payload = {"fresh": fresh, "iat": now, "jti": str(uuid4()), "type": token_type,
                   settings["JWT_IDENTITY_CLAIM"]: self._user_identity_callback(identity)}
        if settings["JWT_ENCODE_NBF"]:
            payload["nbf"] = now
        if settings["JWT_COOKIE_CSRF_PROTECT"]:
            payload["csrf"] = str(uuid4())
        for claim in ("aud", "iss"):
            if value := settings["JWT_ENCODE_AUDIENCE" if claim == "aud" else "JWT_ENCODE_ISSUER"]:
                payload[claim] = value
        if expires_delta:
            payload["exp"] = now + expires_delta
        payload.update(more_claims)
        return jwt.encode(payload, self._encode_key_callback(identity), config.algorithm, headers=more_headers)

    additional_claims_loader = _loader("_user_claims_callback")
    additional_headers_loader = _loader("_jwt_additional_header_callback")
    decode_key_loader = _loader("_decode_key_callback")
    encode_key_loader = _loader("_encode_key_callback")
    expired_token_loader = _loader("_expired_token_callback")
    invalid_token_loader = _loader("_invalid_token_callback")
    needs_fresh_token_loader = _loader("_needs_fresh_token_callback")
    revoked_token_loader = _loader("_revoked_token_callback")
    token_in_blocklist_loader = _loader("_token_in_blocklist_callback")
    token_verification_failed_loader = _loader("_token_verification_failed_callback")
    token_verification_loader = _loader("_token_verification_callback")
    unauthorized_loader = _loader("_unauthorized_callback")
    user_identity_loader = _loader("_user_identity_callback")
    user_lookup_loader = _loader("_user_lookup_callback")
    user_lookup_error_loader = _loader("_user_lookup_error_callback")


def _decoded(encoded_token, key, csrf_value, allow_expired):
    """A token's claims, verified, with the ones that this extension adds."""
    import jwt
    from flask import current_app

    from .config import config
    from .exceptions import CSRFError, JWTDecodeError

    settings = current_app.config
    audience = settings["JWT_DECODE_AUDIENCE"]
    options = {"verify_aud": audience is not None, "verify_sub": settings["JWT_VERIFY_SUB"]}
    if allow_expired:
        options["verify_exp"] = False
    data = jwt.decode(
        encoded_token, key, algorithms=config.decode_algorithms, audience=audience,
        issuer=settings["JWT_DECODE_ISSUER"], leeway=settings["JWT_DECODE_LEEWAY"], options=options,
    )
    if config.identity_claim_key not in data:
        raise JWTDecodeError(f"Missing claim: {config.identity_claim_key}")
    for name, value in (("type", "access"), ("fresh", False), ("jti", None)):
        data.setdefault(name, value)
    if csrf_value:
        if "csrf" not in data:
            raise JWTDecodeError("Missing claim: csrf")
        if data["csrf"] != csrf_value:
            raise CSRFError("CSRF double submit tokens do not match")
    return data


def _jwt_context_processor():
    from .utils import current_user

    return {"current_user": current_user}
