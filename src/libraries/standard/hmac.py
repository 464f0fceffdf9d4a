"""hmac: keyed digests."""

import hashlib
from operator import _compare_digest as compare_digest

import _firstboot_hashes as _hashes
import _firstboot_process as _process


class HMAC:
    def __init__(self, key, msg=None, digestmod=""):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError(f"key: expected bytes or bytearray, but got {type(key).__name__!r}")
        if not digestmod:
            raise TypeError("Missing required argument 'digestmod'.")
        if not callable(digestmod) and not isinstance(digestmod, str):
            digestmod.new
        inner = digestmod() if callable(digestmod) else hashlib.new(digestmod)
        self.digest_size, self.block_size = inner.digest_size, inner.block_size
        self.name = f"hmac-{inner.name}"
        self._inner, self._key, self._data = inner.name, bytes(key), b""
        if msg is not None:
            self.update(msg)

    def update(self, msg):
        if isinstance(msg, str):
            raise TypeError("Strings must be encoded before hashing")
        if not isinstance(msg, (bytes, bytearray, memoryview)):
            raise TypeError("object supporting the buffer API required")
        self._data += bytes(msg)

    def copy(self):
        return HMAC(self._key, self._data, self._inner)

    def digest(self):
        found = _hashes.keyed_digest(self._inner, self._key, self._data)
        return _process.unmodelled("hmac.digest()") if found is None else found

    def hexdigest(self):
        return self.digest().hex()


def new(key, msg=None, digestmod=""):
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    if isinstance(digest, str):
        if isinstance(key, str):
            raise TypeError("Strings must be encoded before hashing")
        if not isinstance(key, (bytes, bytearray, memoryview)):
            raise TypeError("object supporting the buffer API required")
    return HMAC(bytes(key), msg, digest).digest()
