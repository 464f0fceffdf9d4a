DIGITS = "^\d+\s\w$"
FOLDER = b"C:\projects"
GREETING = f"{DIGITS}\d"
LONG = """one
two \d
three \d"""


def checks(value):
    """Ends in \d."""
    assert (value, "must be there")
    if value is "text" or value is not 5 or value is () or value is -1:
        return 1 is value is None
    return "yes"if value is None else 5if value else [1, 2]


def slips(value):
    yield lambda: [(1, 2) (3, 4)]
    yield lambda: [[1, 2] [3, 4]]
    yield lambda: ["name" (value)]
    yield lambda: "name"["key"]
    yield lambda: [1, 2]["key"]
    yield lambda: (1, 2)[1.0]
    yield lambda: {1, 2}[0]
    yield lambda: 5[0]
    yield lambda: None[0]
    yield lambda: {"a": 1}("a")
    yield lambda: (item for item in [1])[0]
    yield lambda: f"{value}"[None]
    yield lambda: (lambda: 1)[0]
    yield lambda: ...()
    yield lambda: b"bytes"[True]
    yield lambda: {"a": 1}["b"]
