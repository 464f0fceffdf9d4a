"""Records what CPython's numbers and texts do: one case a line, operation, arguments, outcome.

    scripts/oracle python tests/oracle/recorders/python_text.py > tests/oracle/goldens/python/text.tsv

Fields are separated by tabs and written with backslash escapes; an outcome is "=" and a text, or "!"
and the exception's type and message. SEED and COUNT can be set in the environment for fresh cases.
"""

import os
import random
import struct

SEED = int(os.environ.get("SEED", "314"))
COUNT = int(os.environ.get("COUNT", "250"))
choose = random.Random(SEED)


def field(text):
    return "".join(
        {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}.get(c)
        or (c if " " <= c <= "~" else f"\\u{{{ord(c):x}}}")
        for c in text)


def case(operation, arguments, compute):
    try:
        outcome = "=" + compute()
    except Exception as error:
        outcome = f"!{type(error).__name__}: {error}"
    print("\t".join([operation, *map(field, arguments), field(outcome)]))


def integer():
    bits = choose.choice([1, 4, 8, 31, 32, 33, 60, 64, 65, 96, 128, 200, 500, 1024, 2000])
    value = choose.getrandbits(bits)
    if choose.random() < 0.2:
        value = 1 << bits
    value += choose.choice([0, 0, 1, -1])
    return value if choose.random() < 0.6 else -value


def number():
    kind = choose.randrange(7)
    if kind == 0:
        return struct.unpack("<d", choose.randbytes(8))[0]
    if kind == 1:
        return choose.choice([0.0, -0.0, 1.0, 0.1, 1e16, 1e-5, 123456789.0, 5e-324, 1.7976931348623157e308,
                              2.0 ** -44, 9007199254740993.0, float("inf"), float("-inf"), float("nan"),
                              0.5, 1.5, 2.5, 2.675, 1e22, 1e23, 0.0001, 0.00001, 99999.5])
    if kind == 2:
        return choose.randrange(-10 ** 6, 10 ** 6) / 10 ** choose.randrange(0, 8)
    if kind == 3:
        return float(choose.randrange(-10 ** 17, 10 ** 17))
    if kind == 4:
        return choose.randrange(1, 10 ** 17) * 10.0 ** choose.randrange(-30, 30)
    return choose.uniform(-1000, 1000)


CHARACTERS = list("aZbC019 _-.,:;%{}[]()'\"\\\t\n\r\x0b\x1c\x00\x7f") + [
    "\x85", "\xa0", "\xad", "é", "ß", "İ", "ı", "ŉ", "ǅ", "Σ", "ς", "σ", "ΐ", "٣", "३", "²", "½", "Ⅷ", "中",
    "\u200b", "\u2028", "\u3000", "\ud800", "\udc80", "\ufb01", "\uffff", "𝟘", "😀", "𐐀", "\U000e0001", "ʰ",
    "'", "\u0345"]


def text(most=8):
    return "".join(choose.choice(CHARACTERS) for _ in range(choose.randrange(most)))


def specification():
    def maybe(options, chance=0.4):
        return choose.choice(options) if choose.random() < chance else ""
    alignment = maybe(["<", ">", "=", "^"])
    if alignment and choose.random() < 0.5:
        alignment = choose.choice("*0x é<") + alignment
    return (alignment + maybe(["+", "-", " "], 0.25) + maybe(["z"], 0.1) + maybe(["#"], 0.2) + maybe(["0"], 0.2)
            + maybe(["1", "5", "12", "30"]) + maybe([",", "_"], 0.25)
            + maybe([".0", ".1", ".3", ".10", ".", ".3_", ".6,", ".20"], 0.4)
            + maybe(list("bcdeEfFgGnosxX%q") + ["\xe9"], 0.7))


def conversion():
    return ("%" + "".join(choose.sample("-+ #0", choose.randrange(3))) + choose.choice(["", "", "1", "8", "20"])
            + choose.choice(["", "", ".", ".0", ".3", ".12"]) + choose.choice(["", "", "l"])
            + choose.choice("diuoxXeEfFgGcrsa%"))


def integers():
    for _ in range(COUNT):
        left, right = integer(), integer()
        for operator in ("+", "-", "*", "//", "%", "&", "|", "^", "<", "==", "/"):
            case("int" + operator, [str(left), str(right)],
                 lambda: repr(eval(f"left {operator} right", {"left": left, "right": right})))
        shift = choose.randrange(200)
        case("int<<", [str(left), str(shift)], lambda: str(left << shift))
        case("int>>", [str(left), str(shift)], lambda: str(left >> shift))
        exponent = choose.randrange(20)
        case("int**", [str(left), str(exponent)], lambda: str(left ** exponent))
        case("pow3", [str(left), str(abs(right)), str(exponent - 10)],
             lambda: str(pow(left, abs(right), exponent - 10)))
        case("float", [str(left)], lambda: repr(float(left)))
        case("bits", [str(left)], lambda: f"{left.bit_length()} {left.bit_count()}")
        base = choose.choice([0, 2, 3, 8, 10, 10, 16, 36])
        digits = choose.choice(["{}", " {} ", "0x{}", "0b{}", "0{}", "+{}", "-{}", "{}_0", "_{}", "0x_{}", "- {}",
                                "{}__1", "\u0663{}", "\xa0{}\n"]).format(
            choose.choice(["12", "ff", "zZ", "0", "00", "101", "8", ""]))
        case("parse", [digits, str(base)], lambda: str(int(digits, base)))


def floats():
    for _ in range(COUNT * 2):
        value = number()
        case("repr", [value.hex()], lambda: repr(value))
        case("hex", [repr(value)], lambda: value.hex())
        places = choose.randrange(-10, 20)
        case("round", [value.hex(), str(places)], lambda: repr(round(value, places)))
        case("integer", [value.hex()], lambda: str(int(value)) if abs(value) < 1e308 else "")
        literal = choose.choice(["{}", " {} ", "+{}", "{}e5", "1_0{}", "{}_", "_{}", "{}.", ".{}", "{}e", "{}e+_1",
                                 "-{}", "\u0663{}", "{}x"]).format(
            choose.choice(["1", "0.5", "12.25", "inf", "nan", "Infinity", "1e400", "1e-400", "", "4_2"]))
        case("number", [literal], lambda: repr(float(literal)))


def formats():
    for _ in range(COUNT * 4):
        wanted = specification()
        value = number()
        case("format float", [value.hex(), wanted], lambda: format(value, wanted))
        whole = integer() if choose.random() < 0.3 else choose.randrange(-10 ** 7, 10 ** 7)
        wanted = specification()
        case("format int", [str(whole), wanted], lambda: format(whole, wanted))
        wanted = specification()
        words = text()
        case("format str", [words, wanted], lambda: format(words, wanted))
        way = conversion()
        case("percent", [way, value.hex(), str(whole), words], lambda: way % (
            () if way == "%%" else (1,) if way[-1] == "%" else
            value if way[-1] in "eEfFgG" else words if way[-1] in "ras" else abs(whole) % 0xd800
            if way[-1] == "c" else whole))


def texts():
    for _ in range(COUNT * 3):
        words = text()
        case("text repr", [words], lambda: repr(words))
        case("ascii", [words], lambda: ascii(words))
        for method in ("upper", "lower", "title", "casefold", "swapcase", "capitalize"):
            case(method, [words], lambda: getattr(words, method)())
        short = words[:2]
        for method in ("isalpha", "isdecimal", "isdigit", "isnumeric", "isalnum", "isspace", "isprintable",
                       "islower", "isupper", "istitle", "isidentifier"):
            case(method, [short], lambda: str(getattr(short, method)()))
        errors = choose.choice(["strict", "ignore", "replace", "backslashreplace", "surrogateescape",
                                "surrogatepass", "xmlcharrefreplace"])
        encoding = choose.choice(["utf-8", "ascii", "latin-1", "utf-16", "utf-32", "utf-8-sig"])
        if errors == "surrogateescape" and encoding in ("utf-16", "utf-32"):
            continue  # gives up half-way through a wide character, which nobody meets
        case("encode", [words, encoding, errors], lambda: repr(words.encode(encoding, errors)))
        if errors != "xmlcharrefreplace":
            bytes_ = b"".join(choose.choice([b"a", b"\xc3", b"\xa9", b"\xe2\x82\xac", b"\xed\xa0\x80", b"\xf0\x9f",
                                             b"\x98\x80", b"\xff", b"\x80", b"\xf5", b"\xe0\x80"])
                              for _ in range(choose.randrange(6)))
            case("decode", [bytes_.hex(), encoding, errors], lambda: bytes_.decode(encoding, errors))
            case("bytes repr", [bytes_.hex()], lambda: repr(bytes_))


def suggestions():
    import traceback
    compute = traceback._compute_suggestion_error

    class Named:
        pass

    names = ["SQLAlchemy", "Flask", "config", "Config", "create_app", "db", "url", "user_name", "environ", "getenv",
             "DATABASE_URL", "blueprint", "Blueprint", "x" * 45, "render_template", "a", "ab", "os", "Column"]
    for _ in range(COUNT * 2):
        known = sorted(choose.sample(names, choose.randrange(1, 8)))
        wrong = list(choose.choice(names))
        for _ in range(choose.randrange(1, 4)):
            place = choose.randrange(len(wrong)) if wrong else 0
            kind = choose.randrange(4)
            if kind == 0 and wrong:
                del wrong[place]
            elif kind == 1:
                wrong.insert(place, choose.choice("abcXYZ_"))
            elif kind == 2 and wrong:
                wrong[place] = wrong[place].swapcase()
            elif wrong:
                wrong[place] = choose.choice("aeiou")
        wrong = "".join(wrong)
        thing = Named()
        thing.__dict__.update(dict.fromkeys(known))
        error = AttributeError(name=wrong, obj=type("M", (), {"__dir__": lambda self: known})())
        case("suggest", [wrong, " ".join(known)], lambda: str(compute(error, None, wrong)))


for section in (integers, floats, formats, texts, suggestions):
    section()
