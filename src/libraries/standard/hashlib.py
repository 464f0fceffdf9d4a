"""hashlib: MD5 and the SHA-1 and SHA-2 families are computed; what else OpenSSL has is not modelled."""

import _firstboot_hashes as _hashes
import _firstboot_process as _process

__c_module__ = "_hashlib"
__c_names__ = ("HASH", "pbkdf2_hmac", *(f"openssl_{name}" for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512")))

_OTHER_SIZES = {
    "sha3_224": (28, 144), "sha3_256": (32, 136), "sha3_384": (48, 104), "sha3_512": (64, 72),
    "blake2b": (64, 128), "blake2s": (32, 64), "shake_128": (0, 168), "shake_256": (0, 136),
}
_COMPUTED = ("md5", "sha1", "sha224", "sha256", "sha384", "sha512")

algorithms_guaranteed = {*_COMPUTED, *_OTHER_SIZES}
algorithms_available = set(algorithms_guaranteed)


class HASH:
    __module__ = "_hashlib"

    def __init__(self, name, data=b""):
        self.name = name
        self.digest_size, self.block_size = _hashes.sizes(name) or _OTHER_SIZES[name]
        self._data = b""
        self.update(data)

    def __repr__(self):
        return f"<{self.name} _hashlib.HASH object @ {id(self):#x}>"

    def update(self, data, /):
        if isinstance(data, str):
            raise TypeError("Strings must be encoded before hashing")
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError("object supporting the buffer API required")
        self._data += bytes(data)

    def digest(self):
        found = _hashes.digest(self.name, self._data)
        return _process.unmodelled(f"hashlib.{self.name}().digest()") if found is None else found

    def hexdigest(self):
        found = _hashes.digest(self.name, self._data)
        return _process.unmodelled(f"hashlib.{self.name}().hexdigest()") if found is None else found.hex()

    def copy(self):
        return HASH(self.name, self._data)


def _constructor(algorithm):
    def make(data=b"", *, usedforsecurity=True, string=None):
        return HASH(algorithm, data if string is None else string)

    make.__name__ = make.__qualname__ = f"openssl_{algorithm}"
    return make


md5, sha1, sha224, sha256, sha384, sha512 = [_constructor(name) for name in _COMPUTED]
sha3_224, sha3_256, sha3_384, sha3_512 = [_constructor(f"sha3_{bits}") for bits in (224, 256, 384, 512)]
shake_128, shake_256 = _constructor("shake_128"), _constructor("shake_256")


def blake2b(data=b"", /, *, digest_size=64, key=b"", salt=b"", person=b"", **options):
    made = HASH("blake2b", data)
    made.digest_size = digest_size
    return made


def blake2s(data=b"", /, *, digest_size=32, key=b"", salt=b"", person=b"", **options):
    made = HASH("blake2s", data)
    made.digest_size = digest_size
    return made


def new(name, data=b"", **options):
    if not isinstance(name, str):
        raise TypeError(f"new() argument 'name' must be str, not {type(name).__name__}")
    plain = name.lower().replace("-", "")
    if plain not in algorithms_guaranteed:
        raise ValueError(f"unsupported hash type {name}")
    return HASH(plain, data)


def file_digest(fileobj, digest, /, **options):
    made = new(digest) if isinstance(digest, str) else digest()
    made.update(fileobj.read())
    return made


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    size, _ = _hashes.sizes(hash_name) or (None, None)
    if size is None:
        raise ValueError(f"unsupported hash type {hash_name}")
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    if iterations > 5000:
        return _process.unmodelled(f"hashlib.pbkdf2_hmac() with {iterations} iterations")
    wanted, derived, number = dklen or size, b"", 0
    while len(derived) < wanted:
        number += 1
        block = _hashes.keyed_digest(hash_name, password, salt + number.to_bytes(4, "big"))
        total = int.from_bytes(block, "big")
        for _ in range(iterations - 1):
            block = _hashes.keyed_digest(hash_name, password, block)
            total ^= int.from_bytes(block, "big")
        derived += total.to_bytes(size, "big")
    return derived[:wanted]


def scrypt(password, *, salt, n, r, p, maxmem=0, dklen=64):
    return _process.unmodelled("hashlib.scrypt()")
