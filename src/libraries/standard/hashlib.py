"""hashlib: digests by name. Set-up code makes them; what a digest is, is not modelled."""

import _firstboot_process as _process

_SIZES = {
    "md5": (16, 64), "sha1": (20, 64), "sha224": (28, 64), "sha256": (32, 64),
    "sha384": (48, 128), "sha512": (64, 128), "blake2b": (64, 128), "blake2s": (32, 64),
    "sha3_224": (28, 144), "sha3_256": (32, 136), "sha3_384": (48, 104), "sha3_512": (64, 72),
}
algorithms_guaranteed = {*_SIZES, "shake_128", "shake_256"}
algorithms_available = set(algorithms_guaranteed)


class HASH:
    __module__ = "_hashlib"

    def __init__(self, name, data):
        self.name = name
        self.digest_size, self.block_size = _SIZES[name]
        self.update(data)

    def update(self, obj, /):
        if isinstance(obj, str):
            raise TypeError("Strings must be encoded before hashing")
        if not isinstance(obj, (bytes, bytearray, memoryview)):
            raise TypeError("object supporting the buffer API required")

    def copy(self):
        return HASH(self.name, b"")

    def digest(self):
        return _process.unmodelled(f"hashlib.{self.name}().digest()")

    def hexdigest(self):
        return _process.unmodelled(f"hashlib.{self.name}().hexdigest()")

    def __repr__(self):
        return f"<{self.name} _hashlib.HASH object>"


def new(name, data=b"", *, usedforsecurity=True):
    if name.lower() not in _SIZES:
        raise ValueError(f"unsupported hash type {name}")
    return HASH(name.lower(), data)


def _constructor(name):
    def make(string=b"", *, usedforsecurity=True):
        return HASH(name, string)

    make.__name__ = make.__qualname__ = f"openssl_{name}"
    return make


for _name in _SIZES:
    globals()[_name] = _constructor(_name)
del _name


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    return _process.unmodelled("hashlib.pbkdf2_hmac()")


def scrypt(password, *, salt, n, r, p, maxmem=0, dklen=64):
    return _process.unmodelled("hashlib.scrypt()")
