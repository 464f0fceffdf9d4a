import base64

from flask import Flask

app = Flask(__name__)


def told(function, *arguments, **options):
    try:
        return function(*arguments, **options)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


samples = [b"", b"a", b"ab", b"abc", b"abcd", b"abcde", bytes(4), bytes(7), b"    ", b"     x", bytes(range(256))]
app.config["ASCII85"] = [base64.a85encode(sample) for sample in samples]
app.config["BASE85"] = [base64.b85encode(sample) for sample in samples]
app.config["BACK"] = [
    base64.a85decode(base64.a85encode(sample)) == sample == base64.b85decode(base64.b85encode(sample))
    for sample in samples
]
app.config["OPTIONS"] = [
    base64.a85encode(b"     hello   there", foldspaces=True, wrapcol=5, adobe=True),
    base64.a85encode(b"hello", pad=True),
    base64.a85encode(b"", adobe=True, wrapcol=1),
    base64.b85encode(b"hello", pad=True),
    base64.b85encode(bytearray(b"hello")),
    base64.a85decode("<~87cURDZ~>", adobe=True),
    base64.a85decode(b"y87 cU\nRDZ", foldspaces=True),
    base64.b85decode("Xk~0{Zv"),
]
app.config["REFUSED"] = [
    told(base64.b85encode, "text"),
    told(base64.a85encode, None),
    told(base64.b85decode, "Xk~0{Z v"),
    told(base64.b85decode, b"~~~~~"),
    told(base64.b85decode, 5),
    told(base64.b85decode, "é"),
    told(base64.a85decode, b"87cURDZ", adobe=True),
    told(base64.a85decode, b"uuuuu"),
    told(base64.a85decode, b"8z"),
    told(base64.a85decode, b"8y", foldspaces=True),
    told(base64.a85decode, b"y"),
    told(base64.a85decode, b"\xff"),
]
