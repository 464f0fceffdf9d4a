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


class JWTManager:
    def __init__(self, app=None, add_context_processor=False):
        self._callbacks = {}
        if app is not None:
            self.init_app(app, add_context_processor)

    def init_app(self, app, add_context_processor=False):
        if not hasattr(app, "extensions"):
            app.extensions = {}
        app.extensions["flask-jwt-extended"] = self
        for name, value in _defaults:
            app.config.setdefault(name, value)


    def additional_claims_loader(self, callback):
        self._callbacks["additional_claims_loader"] = callback
        return callback

    def additional_headers_loader(self, callback):
        self._callbacks["additional_headers_loader"] = callback
        return callback

    def decode_key_loader(self, callback):
        self._callbacks["decode_key_loader"] = callback
        return callback

    def encode_key_loader(self, callback):
        self._callbacks["encode_key_loader"] = callback
        return callback

    def expired_token_loader(self, callback):
        self._callbacks["expired_token_loader"] = callback
        return callback

    def invalid_token_loader(self, callback):
        self._callbacks["invalid_token_loader"] = callback
        return callback

    def needs_fresh_token_loader(self, callback):
        self._callbacks["needs_fresh_token_loader"] = callback
        return callback

    def revoked_token_loader(self, callback):
        self._callbacks["revoked_token_loader"] = callback
        return callback

    def token_in_blocklist_loader(self, callback):
        self._callbacks["token_in_blocklist_loader"] = callback
        return callback

    def token_verification_failed_loader(self, callback):
        self._callbacks["token_verification_failed_loader"] = callback
        return callback

    def token_verification_loader(self, callback):
        self._callbacks["token_verification_loader"] = callback
        return callback

    def unauthorized_loader(self, callback):
        self._callbacks["unauthorized_loader"] = callback
        return callback

    def user_identity_loader(self, callback):
        self._callbacks["user_identity_loader"] = callback
        return callback

    def user_lookup_loader(self, callback):
        self._callbacks["user_lookup_loader"] = callback
        return callback

    def user_lookup_error_loader(self, callback):
        self._callbacks["user_lookup_error_loader"] = callback
        return callback
