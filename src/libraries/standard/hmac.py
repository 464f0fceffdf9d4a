"""hmac: keyed digests. Set-up code makes them; what a digest is, is not modelled."""

import hashlib

import _firstboot_process as _process


def compare_digest(a, b, /):
    return a == b


class HMAC:
    def __init__(self, key, msg=None, digestmod=""):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError(f"key: expected bytes or bytearray, but got {type(key).__name__!r}")
        if not digestmod:
            raise TypeError("Missing required argument 'digestmod'.")
        inner = digestmod() if callable(digestmod) else hashlib.new(digestmod)
        self.digest_size, self.block_size = inner.digest_size, inner.block_size
        self.name = f"hmac-{inner.name}"

    def update(self, msg):
        pass

    def digest(self):
        return _process.unmodelled("hmac.digest()")

    def hexdigest(self):
        return _process.unmodelled("hmac.hexdigest()")


def new(key, msg=None, digestmod=""):
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    return HMAC(key, msg, digest).digest()
