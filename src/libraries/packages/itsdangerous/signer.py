import hmac

from .encoding import base64_decode, base64_encode, want_bytes
from .exc import BadSignature


def _make_keys_list(secret_key):
    """The keys as bytes, oldest first; one that is neither text nor bytes fails as it really does."""
    if isinstance(secret_key, (str, bytes)):
        return [want_bytes(secret_key)]
    return [want_bytes(key) for key in secret_key]


class Signer:
    default_key_derivation = "django-concat"

    def __init__(self, secret_key, salt=b"itsdangerous.Signer", sep=b".", key_derivation=None, digest_method=None,
                 algorithm=None):
        self.secret_keys = _make_keys_list(secret_key)
        self.sep = want_bytes(sep)
        self.salt = b"itsdangerous.Signer" if salt is None else want_bytes(salt)
        self.key_derivation = key_derivation or self.default_key_derivation
        self.digest_method = digest_method
        if algorithm is not None:
            from _firstboot_catalogue import note_unmodelled

            note_unmodelled("itsdangerous' signing algorithms")

    @property
    def secret_key(self):
        return self.secret_keys[-1]

    def _digest(self):
        if self.digest_method is None:
            import hashlib

            return hashlib.sha1
        return self.digest_method

    def derive_key(self, secret_key=None):
        key = self.secret_keys[-1] if secret_key is None else want_bytes(secret_key)
        if self.key_derivation == "concat":
            return self._digest()(self.salt + key).digest()
        if self.key_derivation == "django-concat":
            return self._digest()(self.salt + b"signer" + key).digest()
        if self.key_derivation == "hmac":
            return hmac.new(key, self.salt, self._digest()).digest()
        if self.key_derivation == "none":
            return key
        raise TypeError("Unknown key derivation method")

    def get_signature(self, value):
        return self._signature(value, self.derive_key())

    def _signature(self, value, key):
        return base64_encode(hmac.new(key, want_bytes(value), self._digest()).digest())

    def sign(self, value):
        value = want_bytes(value)
        return value + self.sep + self.get_signature(value)

    def verify_signature(self, value, sig):
        keys = [self.derive_key(key) for key in reversed(self.secret_keys)]
        return want_bytes(sig) in [self._signature(value, key) for key in keys]

    def unsign(self, signed_value):
        signed_value = want_bytes(signed_value)
        if self.sep not in signed_value:
            raise BadSignature(f"No {self.sep!r} found in value")
        value, sig = signed_value.rsplit(self.sep, 1)
        if self.verify_signature(value, sig):
            return value
        raise BadSignature(f"Signature {sig!r} does not match", payload=value)

    def validate(self, signed_value):
        try:
            self.unsign(signed_value)
        except BadSignature:
            return False
        return True
