"""Hashes of bcrypt's form. Nobody could tell one from a slower one, since salts are random."""

_letters = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"


def gensalt(rounds=12, prefix=b"2b"):
    if prefix not in (b"2a", b"2b"):
        raise ValueError("Supported prefixes are b'2a' or b'2b'")
    if rounds < 4 or rounds > 31:
        raise ValueError("Invalid rounds")
    from secrets import choice

    salt = "".join([choice(_letters) for _ in range(22)])
    return b"$" + prefix + b"$" + f"{rounds:02d}".encode() + b"$" + salt.encode()


def hashpw(password, salt):
    if isinstance(password, str) or isinstance(salt, str):
        raise TypeError("Strings must be encoded before hashing")
    from hashlib import sha256

    if salt.count(b"$") < 3 or len(salt) < 29:
        raise ValueError("Invalid salt")
    digest = sha256(salt[:29] + password).digest()
    return salt[:29] + "".join([_letters[byte % 64] for byte in digest[:31]]).encode()


def checkpw(password, hashed_password):
    return hashpw(password, hashed_password) == hashed_password
