"""What a token says of itself, held against the clock and against what is expected of it."""

import time

from . import exceptions as exc


def validate(claims, options, verifies, audience=None, issuer=None, subject=None, leeway=0, **kwargs):
    leeway = leeway.total_seconds() if hasattr(leeway, "total_seconds") else leeway
    for name in options.get("require", ()):
        if claims.get(name) is None:
            raise exc.MissingRequiredClaimError(name)

    def verified(name):
        return options.get("verify_" + name, verifies)

    def when(name):
        try:
            return int(claims[name])
        except (ValueError, TypeError, OverflowError):
            kind, label = _times[name]
            raise kind(f"{label} claim ({name}) must be an integer.") from None

    now = time.time()
    if "iat" in claims and verified("iat") and when("iat") > now + leeway:
        raise exc.ImmatureSignatureError("The token is not yet valid (iat)")
    if "nbf" in claims and verified("nbf") and when("nbf") > now + leeway:
        raise exc.ImmatureSignatureError("The token is not yet valid (nbf)")
    if "exp" in claims and verified("exp") and when("exp") <= now - leeway:
        raise exc.ExpiredSignatureError("Signature has expired")
    if issuer is not None and verified("iss"):
        _validate_issuer(claims, issuer)
    if verified("aud"):
        _validate_audience(claims.get("aud"), audience)
    if "sub" in claims and verified("sub"):
        if not isinstance(claims["sub"], str):
            raise exc.InvalidSubjectError("Subject must be a string")
        if subject is not None and claims["sub"] != subject:
            raise exc.InvalidSubjectError("Invalid subject")
    if "jti" in claims and verified("jti") and not isinstance(claims["jti"], str):
        raise exc.InvalidJTIError("JWT ID must be a string")


_times = {
    "iat": (exc.InvalidIssuedAtError, "Issued At"),
    "nbf": (exc.DecodeError, "Not Before"),
    "exp": (exc.DecodeError, "Expiration Time"),
}


def _validate_issuer(claims, issuer):
    if "iss" not in claims:
        raise exc.MissingRequiredClaimError("iss")
    if not isinstance(claims["iss"], str):
        raise exc.InvalidIssuerError("Payload Issuer (iss) must be a string")
    if claims["iss"] not in ([issuer] if isinstance(issuer, str) else issuer):
        raise exc.InvalidIssuerError("Invalid issuer")


def _validate_audience(claimed, audience):
    if audience is None:
        if claimed:
            raise exc.InvalidAudienceError("Invalid audience")
        return
    if not claimed:
        raise exc.MissingRequiredClaimError("aud")
    claimed = [claimed] if isinstance(claimed, str) else claimed
    if not isinstance(claimed, list) or any(not isinstance(each, str) for each in claimed):
        raise exc.InvalidAudienceError("Invalid claim format in token")
    if all(each not in claimed for each in ([audience] if isinstance(audience, str) else audience)):
        raise exc.InvalidAudienceError("Audience doesn't match")
