"""Records what CPython's re says: pattern, flags, text, and all matches or the error, a case a line.

    scripts/oracle python tests/oracle/recorders/regex.py > tests/oracle/goldens/libraries/regex.tsv

Fields are JSON texts separated by tabs. Patterns are hand-picked, and grown from random pieces.
"""

import json
import random
import re
import warnings

warnings.simplefilter("ignore")
choose = random.Random(20)

PICKED = [
    "", "a", "a|b", "(a)(b)?", "a*", "a+?", "a{2,3}", "a{,2}", "a{2,}", "a{3,2}", "a{", "a{x}", "{2}", "*", "a**", "a*?+",
    "a?+", "^a$", r"\Aa\Z", r"\bfoo\b", r"\Bo", r"\d+", r"[^\d\s]+", "[a-z]+", "[z-a]", "[a-", "[]a]", "[^]a]", "[]", "[a\\-z]",
    "(", ")", "(?P<n>a)(?P=n)", "(?P<n>a)(?P<n>b)", "(?P<1>a)", "(?P<>a)", "(?P=x)", "(?P<n", r"(a)\1", r"\1", r"(a\1)", r"\x41",
    r"\x4", r"\u0041", r"\101", r"\0", r"\q", "\\", "(?i)abc", "a(?i)b", "(?i:a)b", "(?-i:a)", "(?x) a b # c", "(?s).", "(?m)^a$",
    "(?=a)a", "(?!a).", "(?<=a)b", "(?<!a)b", "(?<=a*)b", "(?>a*)a", "(a*)*", "(a|b)*c", "(a*)+", "(?:a|ab)(?:c|bcd)", "(?(1)a|b)",
    "(a)?(?(1)b|c)", "(?P<x>a)?(?(x)b|c)", "(?#note)a", "(?#note", "(?Z)", "(?P!a)", "(?<a)", r"[\w.+-]+@[\w-]+\.[\w.-]+",
    r"^(?:https?://)?([^/:]+)(?::(\d+))?", r"postgres(?:ql)?://", "(?i)[A-Z]+", "ß", "[À-ÿ]+", r"\w+", "(?a)\\w+", "a||b", "(|a)+",
    "(?:)*", "a{0}", "(a{0,2}){2}", "x*?y", ".*b", ".*?b", "((a)|(b))+", "^*", "$*", r"\b*", "(?L)a", "(?u)a", "a(?#c)*",
]
TEXTS = ["", "a", "b", "ab", "aab", "aaa", "abc", "abcd", "foo food", "foo@example.com b", "A\na\nb", "x1 2y", "http://host:80/p",
         "aXbX", "éÀß_٣", "cab", "aabbaa", "ABC abc", "  a b", "a-b]c"]
PIECES = ["a", "b", "c", ".", "x", r"\d", r"\w", r"\s", r"\b", "^", "$", "[ab]", "[^a]", "[a-c]", "(a)", "(b|a)", "(?:ab)", "(a|b)?", "(?=a)",
          "(?!b)", "(?<=a)", "(?<!b)", r"\1", "(?P<n>a)", "(?P=n)", "(?i:A)"]
REPEATS = ["", "", "", "", "*", "+", "?", "*?", "+?", "??", "{1,2}", "{2}", "{0,1}?", "*+", "++", "?+"]


def grown():
    return "".join(choose.choice(PIECES) + choose.choice(REPEATS) for _ in range(choose.randrange(1, 5)))


def outcome(pattern, flags, text):
    try:
        compiled = re.compile(pattern, flags)
    except re.PatternError as error:
        return {"error": error.msg, "position": error.pos}
    groups = range(compiled.groups + 1)
    return {"matches": [[match.span(group) for group in groups] + [match.lastindex or 0] for match in compiled.finditer(text)]}


def case(pattern, flags, text):
    print(json.dumps(pattern), flags, json.dumps(text), json.dumps(outcome(pattern, flags, text)), sep="\t")


for pattern in PICKED:
    for text in choose.sample(TEXTS, 5):
        case(pattern, 0, text)
for _ in range(2000):
    text = "".join(choose.choice("aabbcx1 \n") for _ in range(choose.randrange(10)))
    case(grown(), choose.choice([0, 0, 0, re.I, re.M, re.S, re.A]).__index__(), text)
