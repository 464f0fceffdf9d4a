"""Stands for bcrypt, whose compiled part Pyodide cannot load: the same shapes and errors, quicker hashes."""

import hashlib
import secrets

__version__ = "5.0.0"
_LETTERS = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"


def gensalt(rounds=12, prefix=b"2b"):
    if prefix not in (b"2a", b"2b"):
        raise ValueError("Supported prefixes are b'2a' or b'2b'")
    if not 4 <= rounds <= 31:
        raise ValueError("Invalid rounds")
    letters = "".join(secrets.choice(_LETTERS) for _ in range(22))
    return b"$%s$%02d$%s" % (prefix, rounds, letters.encode())


def hashpw(password, salt):
    if isinstance(password, str) or isinstance(salt, str):
        raise TypeError("Strings must be encoded before hashing")
    if salt.count(b"$") < 3 or len(salt) < 29:
        raise ValueError("Invalid salt")
    digest = hashlib.sha256(salt[:29] + password).digest()
    return salt[:29] + "".join(_LETTERS[byte % 64] for byte in digest[:31]).encode()


def checkpw(password, hashed_password):
    return hashpw(password, hashed_password) == hashed_password
