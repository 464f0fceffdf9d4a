class JWTExtendedException(Exception):
    pass


class RevokedTokenError(JWTExtendedException):
    def __init__(self, jwt_header, jwt_data):
        super().__init__("Token has been revoked")
        self.jwt_header = jwt_header
        self.jwt_data = jwt_data


class _OfToken(JWTExtendedException):
    def __init__(self, message, jwt_header, jwt_data):
        super().__init__(message)
        self.jwt_header = jwt_header
        self.jwt_data = jwt_data


def _declare(base, *names):
    for name in names:
        globals()[name] = type(name, (base,), {"__module__": __name__})


_declare(JWTExtendedException, "JWTDecodeError", "InvalidHeaderError", "InvalidQueryParamError", "NoAuthorizationError",
         "CSRFError", "WrongTokenError")
_declare(_OfToken, "FreshTokenRequired", "UserLookupError", "UserClaimsVerificationError")
