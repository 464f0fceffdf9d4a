import hashlib

import bcrypt

__all__ = ["Bcrypt", "check_password_hash", "generate_password_hash"]
__version__ = "1.0.1"


def generate_password_hash(password, rounds=None):
    return Bcrypt().generate_password_hash(password, rounds)


def check_password_hash(pw_hash, password):
    return Bcrypt().check_password_hash(pw_hash, password)


class Bcrypt:
    _log_rounds = 12
    _prefix = "2b"
    _handle_long_passwords = False

    def __init__(self, app=None):
        if app is not None:
            self.init_app(app)

    def init_app(self, app):
        self._log_rounds = app.config.get("BCRYPT_LOG_ROUNDS", 12)
        self._prefix = app.config.get("BCRYPT_HASH_PREFIX", "2b")
        self._handle_long_passwords = app.config.get("BCRYPT_HANDLE_LONG_PASSWORDS", False)

    def _password(self, password):
        password = _bytes(password)
        return _bytes(hashlib.sha256(password).hexdigest()) if self._handle_long_passwords else password

    def generate_password_hash(self, password, rounds=None, prefix=None):
        if not password:
            raise ValueError("Password must be non-empty.")
        rounds = self._log_rounds if rounds is None else rounds
        prefix = self._prefix if prefix is None else prefix
        return bcrypt.hashpw(self._password(password), bcrypt.gensalt(rounds=rounds, prefix=_bytes(prefix)))

    def check_password_hash(self, pw_hash, password):
        known = _bytes(pw_hash)
        return bcrypt.hashpw(self._password(password), known) == known


def _bytes(text):
    return text.encode("utf-8") if isinstance(text, str) else text
