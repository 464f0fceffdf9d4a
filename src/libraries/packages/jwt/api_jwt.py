"""Tokens signed with a shared secret (HS256 and its longer sisters). Other algorithms need cryptography."""

import base64
import hashlib
import hmac
import json

from .exceptions import DecodeError, InvalidAlgorithmError, InvalidKeyError, InvalidSignatureError

_hashes = {"HS256": "sha256", "HS384": "sha384", "HS512": "sha512"}
# What signs with a pair of keys.
_with_keys = ("RS256", "RS384", "RS512", "ES256", "ES256K", "ES384", "ES521", "ES512", "PS256", "PS384", "PS512",
              "EdDSA")


def _key(key):
    if not isinstance(key, (str, bytes)):
        raise TypeError("Expected a string or bytes value")
    if not key:
        raise InvalidKeyError("HMAC key must not be empty.")
    return key.encode("utf-8") if isinstance(key, str) else key


def _part(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=")


def _bytes(part):
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))


def _sign(message, key, algorithm):
    if algorithm not in _hashes and algorithm not in _with_keys:
        raise NotImplementedError("Algorithm not supported")
    if algorithm not in _hashes:
        from _firstboot_catalogue import note_unmodelled

        note_unmodelled(f"signing by {algorithm}")
        return b""
    return hmac.new(_key(key), message, getattr(hashlib, _hashes[algorithm])).digest()


def encode(payload, key, algorithm="HS256", headers=None, json_encoder=None, sort_headers=True):
    if not isinstance(payload, dict):
        raise TypeError("Expecting a dict object, as JWT only supports JSON objects as payloads.")
    claims = dict(payload)
    for name in ("exp", "iat", "nbf"):
        if hasattr(claims.get(name), "utctimetuple"):
            from calendar import timegm

            claims[name] = timegm(claims[name].utctimetuple())
    if "iss" in claims and not isinstance(claims["iss"], str):
        raise TypeError("Issuer (iss) must be a string.")
    header = {"typ": "JWT", "alg": algorithm, **(headers or {})}
    message = b".".join([
        _part(json.dumps(header, separators=(",", ":"), cls=json_encoder, sort_keys=sort_headers).encode()),
        _part(json.dumps(claims, separators=(",", ":"), cls=json_encoder).encode()),
    ])
    return (message + b"." + _part(_sign(message, key, algorithm))).decode()


def get_unverified_header(jwt):
    import binascii

    try:
        data = _bytes(_text(jwt).split(".")[0])
    except (TypeError, binascii.Error) as error:
        raise DecodeError("Invalid header padding") from error
    try:
        return json.loads(data)
    except ValueError as error:
        raise DecodeError(f"Invalid header string: {error}") from error


def _text(jwt):
    text = jwt.decode() if isinstance(jwt, bytes) else jwt
    if not isinstance(text, str):
        raise DecodeError(f"Invalid token type. Token must be a {bytes}")
    if text.count(".") != 2:
        raise DecodeError("Not enough segments")
    return text


def decode(jwt, key="", algorithms=None, options=None, **kwargs):
    verifies = (options or {}).get("verify_signature", True)
    if verifies and not algorithms:
        raise DecodeError('It is required that you pass in a value for the "algorithms" argument when calling decode().')
    message, _, signature = _text(jwt).rpartition(".")
    header = get_unverified_header(jwt)
    if verifies:
        if header["alg"] not in algorithms:
            raise InvalidAlgorithmError("The specified alg value is not allowed")
        if _bytes(signature) != _sign(message.encode(), key, header["alg"]):
            raise InvalidSignatureError("Signature verification failed")
    claims = json.loads(_bytes(message.split(".")[1]))
    from .claims import validate

    validate(claims, options or {}, verifies, **kwargs)
    return claims
