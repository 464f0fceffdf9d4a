from flask import Flask

app = Flask(__name__)
HUGE = 2**70


def told(function, *arguments):
    try:
        return function(*arguments)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


app.config["LISTS"] = [
    told([1].pop, HUGE),
    told([].pop, HUGE),
    told([].pop, "first"),
    told([1].insert, HUGE, 2),
    told([1].insert, "first", 2),
    told([1].__getitem__, HUGE),
]
app.config["TEXTS"] = [
    told("a b".split, None, HUGE),
    told("a b".split, None, None),
    told("a b".rsplit, " ", 1.5),
    told("a".replace, "a", "b", HUGE),
    told("a".replace, "a", "b", None),
]
app.config["BYTES"] = [
    told(b"a b".split, None, HUGE),
    told(b"a".replace, b"a", b"b", HUGE),
    told(bytearray(b"a").insert, HUGE, 3),
    told(bytearray(b"a").pop, HUGE),
    told(bytes, HUGE),
    told(bytearray, HUGE),
]
