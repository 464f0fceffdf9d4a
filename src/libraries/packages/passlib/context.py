class CryptContext:
    def __init__(self, schemes=None, default=None, **options):
        from . import hash

        names = schemes.replace(",", " ").split() if isinstance(schemes, str) else list(schemes or ())
        self._hashes = []
        for name in names:
            if not hasattr(hash, name):
                raise KeyError(f"no crypt handler found for algorithm: {name!r}")
            self._hashes.append(getattr(hash, name))
        self._default = getattr(hash, default) if default else (self._hashes or [None])[0]

    def schemes(self):
        return tuple([each.name for each in self._hashes])

    def default_scheme(self):
        return self._default.name

    def hash(self, secret, **options):
        return self._default.hash(secret)

    encrypt = hash

    def identify(self, hash):
        for each in self._hashes:
            if each.identify(hash):
                return each.name
        return None

    def verify(self, secret, hash, **options):
        if hash is None:
            return False
        for each in self._hashes:
            if each.identify(hash):
                return each.verify(secret, hash)
        from .exc import UnknownHashError

        raise UnknownHashError("hash could not be identified")

    def needs_update(self, hash, **options):
        return self.identify(hash) != self._default.name
