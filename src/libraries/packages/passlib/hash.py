"""Password hashes. A salted hash is random, so that nobody can tell it from a slower one."""


def _text(value, what):
    if isinstance(value, bytes):
        return value.decode()
    if not isinstance(value, str):
        kind = "None" if value is None else type(value).__name__
        raise TypeError(f"{what} must be unicode or bytes, not {kind}")
    return value


def _encoded(data, length):
    from base64 import b64encode

    return b64encode(data, b"./").decode()[:length]


class _Hash:
    def __init__(self, name, prefix, salt, digest, parted="$"):
        self.name = name
        self._prefix = prefix
        self._sizes = salt, digest
        self._parted = parted

    def hash(self, secret, **options):
        from secrets import token_bytes

        return self._with_salt(_text(secret, "secret"), _encoded(token_bytes(16), self._sizes[0]))

    encrypt = hash

    def _with_salt(self, secret, salt):
        from hashlib import sha512

        digest = sha512(f"{self.name}{salt}{secret}".encode()).digest()
        return f"{self._prefix}{salt}{self._parted}{_encoded(digest, self._sizes[1])}"

    def verify(self, secret, hash, **options):
        secret, hash = _text(secret, "secret"), _text(hash, "hash")
        if not self.identify(hash):
            raise ValueError(f"not a valid {self.name} hash")
        start = len(self._prefix)
        return self._with_salt(secret, hash[start : start + self._sizes[0]]) == hash

    def identify(self, hash):
        return _text(hash, "hash").startswith(self._prefix)

    def using(self, **options):
        return self


pbkdf2_sha256 = _Hash("pbkdf2_sha256", "$pbkdf2-sha256$29000$", 22, 43)
pbkdf2_sha512 = _Hash("pbkdf2_sha512", "$pbkdf2-sha512$25000$", 22, 86)
sha256_crypt = _Hash("sha256_crypt", "$5$rounds=535000$", 16, 43)
sha512_crypt = _Hash("sha512_crypt", "$6$rounds=656000$", 16, 86)
bcrypt = _Hash("bcrypt", "$2b$12$", 22, 31, "")
argon2 = _Hash("argon2", "$argon2id$v=19$m=65536,t=3,p=4$", 22, 43)
