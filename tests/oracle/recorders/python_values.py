"""Records what CPython's builtin types and functions give for arguments right and wrong.

    scripts/oracle python tests/oracle/recorders/python_values.py > tests/oracle/goldens/python/values.tsv

One expression a line, a tab, its outcome: "=" and the repr of its value, or "!" and the exception's type and
message. SEED and COUNT can be set in the environment for fresh cases. Left out is what differs from run to run or
from machine to machine: addresses, the order of sets of str, sizes of C types.
"""

import os
import random
import sys
import warnings

warnings.simplefilter("ignore")
SEED = int(os.environ.get("SEED", "314"))
COUNT = int(os.environ.get("COUNT", "6000"))
choose = random.Random(SEED)

POOLS = {
    "int": ["0", "1", "-1", "2", "3", "7", "-7", "10", "255", "256", "-256", "1000", "2**31", "2**63", "-2**63", "10**20",
            "-10**20", "3**50", "12345678901234567890"],
    "bool": ["True", "False"],
    "float": ["0.0", "-0.0", "1.0", "1.5", "-2.5", "3.14159", "1e16", "1e-7", "1e300", "float('inf')",
              "float('-inf')", "float('nan')", "0.1", "2.675", "-7.25"],
    "complex": ["1j", "(1+2j)", "(-0.5-3j)", "0j", "complex(2, 0)"],
    "str": ["''", "'a'", "'abc'", "'Hello World'", "'hello, world'", "'  pad '", "'a,b,,c'", "'tab\\there'",
            "'line\\nbreak\\r\\nend'", "'123'", "'-45'", "'3.5'", "'x y  z'", "'AbC'", "'caf\\xe9'", "'\\u4e2d\\u6587'",
            "'\\U0001f600!'", "'%s-%d'", "'{}-{}'", "'{0!r:>8}'", "'key'", "'ss\\xdf'", "'utf-8'", "'i'", "','", "'l'", "'o w'"],
    "bytes": ["b''", "b'a'", "b'abc'", "b'hello world'", "b'a,b,,c'", "b'\\xff\\x00'", "b'  pad '", "b'12'", "b','"],
    "bytearray": ["bytearray()", "bytearray(b'abc')", "bytearray(b'a b')"],
    "list": ["[]", "[1]", "[1, 2, 3]", "[3, 1, 2]", "['a', 'b']", "[1, 'a', None]", "[[1, 2], [3]]", "[0.5, True]",
             "list('hello')", "[('a', 1), ('b', 2)]"],
    "tuple": ["()", "(1,)", "(1, 2, 3)", "('a', 'b')", "(1, (2, 3))", "(None, 'x')", "('a', 1)"],
    "dict": ["{}", "{'a': 1}", "{'a': 1, 'b': 2}", "{1: 'x', 2.5: 'y'}", "{'key': [1]}", "{(1, 2): None}",
             "dict(zip('abc', range(3)))"],
    "set": ["set()", "{1}", "{1, 2, 3}", "{10, 5, 100, -3}", "{2.5, 1}", "set(range(20))"],
    "frozenset": ["frozenset()", "frozenset({1, 2})", "frozenset([3, 2, 9])"],
    "range": ["range(0)", "range(5)", "range(1, 10, 3)", "range(10, 0, -2)"],
    "slice": ["slice(1)", "slice(1, 3)", "slice(None, None, -1)", "slice(0, 10, 2)"],
    "none": ["None"],
    "type": ["int", "str", "list"],
    "other": ["...", "NotImplemented", "object", "len", "Plain()", "Index(2)", "Both()"],
}
PRELUDE = """
class Plain:
    def __repr__(self):
        return 'Plain()'
class Index:
    def __init__(self, value):
        self.value = value
    def __index__(self):
        return self.value
    def __repr__(self):
        return f'Index({self.value})'
class Both:
    def __add__(self, other):
        return ('add', other)
    def __radd__(self, other):
        return ('radd', other)
    def __rmul__(self, other):
        return ('rmul', other)
    def __eq__(self, other):
        return other == 'both'
    def __hash__(self):
        return 7
    def __len__(self):
        return 2
    def __getitem__(self, index):
        return (10, 20)[index]
    def __repr__(self):
        return 'Both()'
    def __format__(self, specification):
        return f'<{specification}>'
"""
# Methods whose result depends on time, machine or hashing of str, or that this model leaves out.
LEFT_OUT = {
    "__class__", "__dir__", "__doc__", "__getattribute__", "__init_subclass__", "__new__", "__init__", "__reduce__",
    "__reduce_ex__", "__sizeof__", "__subclasshook__", "__setattr__", "__delattr__", "__getstate__", "__hash__",
    "__alloc__", "__class_getitem__", "__buffer__", "__release_buffer__", "__complex__", "fromhex", "from_number",
    "__getformat__", "popitem", "symmetric_difference", "symmetric_difference_update", "resize", "translate", "maketrans", "__length_hint__", "__bytes__",
}
METHODS = {
    kind: sorted(name for name in dir(type_) if name not in LEFT_OUT and (
        not name.startswith("__") or name in ("__contains__", "__getitem__", "__len__", "__add__", "__eq__",
                                              "__lt__", "__format__", "__bool__", "__index__", "__round__")))
    for kind, type_ in (("int", int), ("bool", bool), ("float", float), ("complex", complex), ("str", str),
                        ("bytes", bytes), ("bytearray", bytearray), ("list", list), ("tuple", tuple), ("dict", dict),
                        ("set", set), ("frozenset", frozenset), ("range", range), ("slice", slice))
}
ATTRIBUTES = {"real", "imag", "numerator", "denominator", "start", "stop", "step"}
LIKELY = {  # what a method most often gets
    "str": {"split": ["str", "none"], "join": ["list", "tuple", "str"], "replace": ["str"], "find": ["str", "int"],
            "startswith": ["str", "tuple"], "endswith": ["str", "tuple"], "center": ["int", "str"], "ljust": ["int"],
            "rjust": ["int"], "zfill": ["int"], "encode": ["str"], "count": ["str"], "index": ["str"], "strip": ["str"],
            "format": ["int", "str", "float"], "partition": ["str"], "expandtabs": ["int"], "splitlines": ["bool"]},
    "bytes": {"decode": ["str"]},
    "int": {"to_bytes": ["int", "str"]},
    "dict": {"get": ["str", "int"], "update": ["dict", "list"], "pop": ["str", "int"]},
}
OPERATORS = ["+", "-", "*", "/", "//", "%", "**", "<<", ">>", "&", "|", "^", "==", "!=", "<", "<=", ">", ">=", "in",
             "not in", "and", "or", "@"]
BUILTINS = {
    "abs": 1, "all": 1, "any": 1, "ascii": 1, "bin": 1, "bool": 1, "bytes": 1, "bytearray": 1, "callable": 1, "chr": 1,
    "complex": 2, "dict": 1, "divmod": 2, "float": 1, "format": 2, "frozenset": 1, "hash": 1, "hex": 1, "int": 2,
    "isinstance": 2, "len": 1, "list": 1, "max": 2, "min": 2, "oct": 1, "ord": 1, "pow": 3, "range": 3,
    "repr": 1, "round": 2, "set": 1, "slice": 3, "sorted": 1, "str": 3, "sum": 2, "tuple": 1, "getattr": 3,
    "hasattr": 2,
}
LAZY = {"enumerate": 2, "zip": 3, "map": 2, "filter": 2, "reversed": 1, "iter": 1}
SPECIFICATIONS = ["''", "'d'", "'x'", "'>8'", "'<8'", "'^8'", "'08'", "'.2f'", "','", "'_'", "'+'", "'e'", "'%'", "'s'",
                  "'b'", "'q'", "'=10'", "'.3'", "'c'", "'*^12'", "'#x'", "'10.3f'", "' '"]


def value(*kinds):
    return choose.choice(POOLS[choose.choice(kinds or list(POOLS))])


def small(*kinds):
    """A value that makes no result too large to print."""
    for _ in range(20):
        text = value(*kinds)
        if "**" not in text and "e300" not in text and "1234567890" not in text:
            return text
    return "1"


def method_call():
    kind = choose.choice(list(METHODS))
    receiver = value(kind)
    name = choose.choice(METHODS[kind])
    if name in ATTRIBUTES:
        return f"({receiver}).{name}"
    likely = LIKELY.get(kind, {}).get(name)
    arguments = []
    for _ in range(choose.choice([0, 1, 1, 1, 2, 2, 3])):
        kinds = likely if likely and choose.random() < 0.7 else [kind] if choose.random() < 0.3 else []
        arguments.append(small(*kinds))
    if name == "__format__":
        arguments = [choose.choice(SPECIFICATIONS)]
    elif name.startswith("__"):
        # Wrong numbers of arguments have words of their own here, which nobody sees.
        arguments = [] if name in ("__len__", "__bool__", "__index__", "__round__") else [small(*METHODS)]
    elif choose.random() < 0.06:
        word = choose.choice(["sep", "maxsplit", "key", "reverse", "count", "default", "encoding", "x", "keepends"])
        arguments.append(f"{word}={small()}")
    call = f"x.{name}({', '.join(arguments)})"
    if kind in ("list", "dict", "set", "bytearray"):
        return f"(lambda x: ({call}, x))({receiver})"
    return f"({receiver}).{name}({', '.join(arguments)})"


def operation():
    operator = choose.choice(OPERATORS)
    same_kind = choose.random() < 0.5
    kind = choose.choice(list(POOLS))
    plain = small if operator in ("**", "<<", "*") else value
    left = plain(kind)
    right = plain(kind) if same_kind else plain()
    if operator == "|" and left in POOLS["type"] + POOLS["none"] + ["object"]:
        return unary()  # a union is made by a library
    return f"({left}) {operator} ({right})"


def unary():
    return f"{choose.choice(['-', '+', '~', 'not '])}({value()})"


def builtin_call():
    name, most = choose.choice(list(BUILTINS.items()))
    count = max(0, choose.choice([most, most, 1, 1, 2, 0, most + 1]))
    if name in ("str", "int"):
        count = min(count, most)
    arguments = [small() for _ in range(count)]
    if name in ("round", "format") and count == 2 and choose.random() < 0.8:
        arguments[1] = choose.choice(SPECIFICATIONS) if name == "format" else small("int", "none")
    if name in ("isinstance", "issubclass") and choose.random() < 0.7:
        arguments[1:] = [choose.choice(["int", "str", "(int, str)", "list", "object", "5", "(1,)"])]
    if name == "int" and choose.random() < 0.5:
        arguments[:1] = [small("str", "float", "bytes")]
    if name in ("sorted", "max", "min", "sum", "list", "set", "tuple", "dict") and choose.random() < 0.6 and arguments:
        arguments[0] = small("list", "tuple", "dict", "range", "set", "str")
    if choose.random() < 0.08:
        word = choose.choice(["key", "default", "start", "base", "reverse", "x", "sep", "encoding", "object"])
        arguments.append(f"{word}={small()}")
    return f"{name}({', '.join(arguments)})"


def lazy_call():
    name, most = choose.choice(list(LAZY.items()))
    arguments = [small("list", "tuple", "str", "range", "dict") if choose.random() < 0.7 else small()
                 for _ in range(choose.choice([most, most, 1, 2, 0]))]
    if name in ("map", "filter") and arguments:
        arguments[0] = choose.choice(["str", "len", "None", "bool", "lambda v: v", "5", "int"])
    if name == "iter":
        del arguments[1:]  # with a sentinel that never comes it has no end
    if name == "zip" and choose.random() < 0.3:
        arguments.append("strict=True")
    return f"list({name}({', '.join(arguments)}))"


def subscript():
    kind = choose.choice(["str", "bytes", "list", "tuple", "dict", "range", "int", "none", "bytearray", "set"])
    key = choose.choice(["0", "-1", "1", "5", "100", "'a'", "None", "1.5", "slice(1, 2)", "True", "(1, 2)", "[]", "Index(1)",
                         "'key'", "-100"])
    if choose.random() < 0.4:
        parts = [choose.choice(["", "0", "1", "-1", "2", "-2", "10", "'a'", "None", "Index(1)"]) for _ in range(3)]
        key = ":".join(parts[:choose.choice([2, 3])])
    return f"({value(kind)})[{key}]"


def formatting():
    kind = choose.randrange(3)
    if kind == 0:
        way = "%" + choose.choice(["", "-", "0", "+", " ", "#", "5", "05", "-8", ".2", "8.3", "*"]) + choose.choice("sdrxfgeiocXa%uq")
        arguments = value("int", "str", "float", "tuple", "none", "list", "dict", "other", "bytes")
        return f"'<{way}>' % ({arguments})" if choose.random() < 0.6 else f"'<{way}>' % ({arguments},)"
    if kind == 1:
        field = choose.choice(["", "0", "1", "a", "0.real", "0[0]", "0[a]", "2", "a.b", "{", "}"])
        conversion = choose.choice(["", "", "!r", "!s", "!a", "!z"])
        text = choose.choice(SPECIFICATIONS)[1:-1]
        return f"'[{{{field}{conversion}{':' + text if text else ''}}}]'.format({value()}, {value()}, a={value()})"
    return f"format({value()}, {choose.choice(SPECIFICATIONS)})"


def in_place():
    kind = choose.choice(["list", "set", "dict", "str", "tuple", "int", "bytearray", "float", "bytes"])
    operator = choose.choice(["+=", "-=", "|=", "&=", "/=", "//=", "%=", "^="] if kind in ("dict", "set")
                             else ["+=", "-=", "*=", "|=", "&=", "/=", "//=", "%=", "^="])
    return f"changed({small(kind)}, {operator!r}, {small(kind) if choose.random() < 0.6 else small()})"


PRELUDE += """
def changed(x, operator, other):
    if operator == '+=': x += other
    elif operator == '-=': x -= other
    elif operator == '*=': x *= other
    elif operator == '|=': x |= other
    elif operator == '&=': x &= other
    elif operator == '/=': x /= other
    elif operator == '//=': x //= other
    elif operator == '%=': x %= other
    else: x ^= other
    return x
"""


def is_stable(expression, outcome):
    unstable = (" at 0x", "ssize_t", "C long", "C int", "index-sized", "memory allocation", "__builtin", "MemoryError")
    if any(mark in outcome for mark in unstable) or len(outcome) > 1500:
        return False
    if expression.startswith("hash(") and ("'" in expression or "Plain" in expression or "len" in expression or
                                           "None" in expression or "object" in expression or "..." in expression
                                           or "NotImpl" in expression or "int)" in expression or "nan" in expression
                                           or "str)" in expression or "list)" in expression or sys.maxsize < 2 ** 32):
        return False
    return not ("set" in expression and "'" in outcome and outcome.startswith("="))


def main():
    space = {"__name__": "__main__"}
    exec(PRELUDE, space)
    print(repr(PRELUDE))
    kinds = [method_call] * 6 + [operation] * 4 + [builtin_call] * 4 + [subscript] * 2 + [formatting] * 3 + [
        lazy_call, unary, in_place]
    seen = set()
    while len(seen) < COUNT:
        expression = choose.choice(kinds)()
        if expression in seen:
            continue
        try:
            outcome = "=" + repr(eval(expression, space))
        except Exception as error:
            outcome = f"!{type(error).__name__}: {error}"
        if is_stable(expression, outcome):
            seen.add(expression)
            shown = outcome.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")
            print(f"{expression}\t{shown.encode('utf-8', 'surrogatepass').decode('utf-8', 'replace')}")


main()
