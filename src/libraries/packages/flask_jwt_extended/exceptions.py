class JWTExtendedException(Exception):
    pass


def _declare(name, base=JWTExtendedException):
    globals()[name] = type(name, (base,), {"__module__": __name__})


for _name in ("JWTDecodeError", "InvalidHeaderError", "InvalidQueryParamError", "NoAuthorizationError", "CSRFError",
              "WrongTokenError", "RevokedTokenError", "FreshTokenRequired", "UserLookupError",
              "UserClaimsVerificationError"):
    _declare(_name)
