"""Password hashes. A salted hash is random, so that nobody can tell it from a slower one."""


class _Hash:
    def __init__(self, name, prefix):
        self.name = name
        self._prefix = prefix

    def hash(self, secret, **options):
        from secrets import token_hex

        return self._with_salt(secret, token_hex(8))

    encrypt = hash

    def _with_salt(self, secret, salt):
        from hashlib import sha256

        digest = sha256(f"{self.name}{salt}{secret}".encode()).hexdigest()
        return f"{self._prefix}{salt}${digest}"

    def verify(self, secret, hash, **options):
        salt = hash[len(self._prefix) :].partition("$")[0]
        return self._with_salt(secret, salt) == hash

    def identify(self, hash):
        return hash.startswith(self._prefix)

    def using(self, **options):
        return self


pbkdf2_sha256 = _Hash("pbkdf2_sha256", "$pbkdf2-sha256$29000$")
pbkdf2_sha512 = _Hash("pbkdf2_sha512", "$pbkdf2-sha512$25000$")
sha256_crypt = _Hash("sha256_crypt", "$5$rounds=535000$")
sha512_crypt = _Hash("sha512_crypt", "$6$rounds=656000$")
bcrypt = _Hash("bcrypt", "$2b$12$")
argon2 = _Hash("argon2", "$argon2id$v=19$m=65536,t=3,p=4$")
