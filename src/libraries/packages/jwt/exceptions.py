class PyJWTError(Exception):
    pass


class InvalidTokenError(PyJWTError):
    pass


class DecodeError(InvalidTokenError):
    pass


class InvalidSignatureError(DecodeError):
    pass


class MissingRequiredClaimError(InvalidTokenError):
    def __init__(self, claim):
        self.claim = claim

    def __str__(self):
        return f'Token is missing the "{self.claim}" claim'


def _declare(base, *names):
    for name in names:
        globals()[name] = type(name, (base,), {"__module__": __name__})


_declare(
    InvalidTokenError,
    "ExpiredSignatureError",
    "InvalidAudienceError",
    "InvalidIssuerError",
    "InvalidIssuedAtError",
    "ImmatureSignatureError",
    "InvalidAlgorithmError",
    "InvalidSubjectError",
    "InvalidJTIError",
)
_declare(PyJWTError, "InvalidKeyError", "PyJWKError", "PyJWKSetError", "PyJWKClientError")
_declare(PyJWKError, "MissingCryptographyError")
_declare(PyJWKClientError, "PyJWKClientConnectionError")
