# What passlib refuses to hash and to compare, and how long its hashes are.
from flask import Flask
from passlib.context import CryptContext
from passlib.hash import pbkdf2_sha256, pbkdf2_sha512, sha256_crypt, sha512_crypt

app = Flask(__name__)
context = CryptContext(schemes=["pbkdf2_sha256"])
hashed = pbkdf2_sha256.hash("secret")


def answer_of(function, *arguments):
    try:
        return function(*arguments)
    except (TypeError, ValueError) as error:
        return f"{type(error).__module__}.{type(error).__name__}: {error}"


app.config["REFUSED"] = [
    answer_of(pbkdf2_sha256.hash, None),
    answer_of(sha256_crypt.hash, 5),
    answer_of(pbkdf2_sha256.verify, None, hashed),
    answer_of(pbkdf2_sha256.verify, "secret", "plain"),
    answer_of(pbkdf2_sha256.verify, "secret", None),
    answer_of(context.verify, "secret", "plain"),
    answer_of(context.verify, "secret", None),
    answer_of(context.verify, b"secret", hashed),
]
app.config["LENGTHS"] = [len(each.hash("a")) for each in (pbkdf2_sha256, pbkdf2_sha512, sha256_crypt, sha512_crypt)]
