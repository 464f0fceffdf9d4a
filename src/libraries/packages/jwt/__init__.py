class PyJWTError(Exception):
    pass


class InvalidTokenError(PyJWTError):
    pass


def _declare(name, base=InvalidTokenError):
    declared = type(name, (base,), {"__module__": "jwt.exceptions"})
    globals()[name] = declared
    return declared


DecodeError = _declare("DecodeError")
InvalidSignatureError = _declare("InvalidSignatureError", DecodeError)
for _name in ("ExpiredSignatureError", "InvalidAudienceError", "InvalidIssuerError", "InvalidIssuedAtError",
              "ImmatureSignatureError", "InvalidAlgorithmError", "MissingRequiredClaimError", "InvalidSubjectError"):
    _declare(_name)
_declare("InvalidKeyError", PyJWTError)


def encode(payload, key, algorithm="HS256", headers=None, json_encoder=None, sort_headers=True):
    from _firstboot_catalogue import unmodelled

    return unmodelled("jwt.encode()")


def decode(jwt, key="", algorithms=None, options=None, **kwargs):
    from _firstboot_catalogue import unmodelled

    return unmodelled("jwt.decode()")


def __getattr__(name):
    if name == "exceptions":
        import sys

        return sys.modules[__name__]
    from _firstboot_catalogue import missing_name

    return missing_name(__name__, name)
