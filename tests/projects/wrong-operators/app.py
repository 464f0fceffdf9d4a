"""Operators, brackets and calls that what they are given does not have, and how each is named."""
import functools
import itertools
import operator
import re
import types
import typing
from datetime import date, datetime, timedelta

from flask import Flask
from sqlalchemy import Column, ForeignKey, Integer, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

app = Flask(__name__)
refusals = app.config["REFUSALS"] = []


def note(name, attempt):
    try:
        refusals.append([name, type(attempt()).__name__])
    except Exception as error:
        refusals.append([name, type(error).__name__, str(error)])


operators = "add sub mul mod and_ or_ lshift rshift matmul".split()
columns = {
    "column": Column("a", Integer),
    "text column": Column("b", String),
    "mapped column": mapped_column(ForeignKey("user.id")),
    "relationship": relationship("User"),
}
for name, value in columns.items():
    for word in operators:
        apply = getattr(operator, word)
        note(f"{name} {word} 1", lambda: apply(value, 1))
        note(f"1 {word} {name}", lambda: apply(1, value))
    note(f"{name}.nope", lambda: value.nope)
    note(f"{name}()", value)
for word in ("add", "sub", "mul", "lt", "eq"):
    note(f"Mapped {word} mapped_column", lambda: getattr(operator, word)(Mapped[int], mapped_column(Integer)))
for word in "primary_key type nullable default unique key table info copy foreign_keys name".split():
    note(f"mapped_column().{word}", lambda: getattr(mapped_column(Integer), word))

forms = {
    "Mapped": Mapped, "Mapped[int]": Mapped[int], "List": typing.List, "List[int]": typing.List[int],
    "Optional": typing.Optional, "Literal": typing.Literal, "Literal['x']": typing.Literal["x"],
    "Annotated[int, 3]": typing.Annotated[int, 3], "Callable": typing.Callable, "Tuple": typing.Tuple,
    "Callable[[int], str]": typing.Callable[[int], str], "Any": typing.Any, "ClassVar": typing.ClassVar,
    "int | None": int | None, "TypeVar": typing.TypeVar, "T": typing.TypeVar("T"), "Generic": typing.Generic,
}
for name, form in forms.items():
    note(f"{name} - 1", lambda: form - 1)
    note(f"{name}.nope", lambda: form.nope)
    if name != "int | None":
        note(f"{name}.__name__", lambda: form.__name__)
    note(f"{name} iterated over", lambda: iter(form))
for name in ("Mapped", "Mapped[int]", "List", "Optional", "Literal", "Callable", "Any", "Generic"):
    note(f"{name}()", lambda: forms[name]())
    note(f"{name}[int, str]", lambda: forms[name][int, str])
    note(f"isinstance(5, {name})", lambda: isinstance(5, forms[name]))

functions = {
    "datetime.now": datetime.now, "date.today": date.today, "strptime": datetime.strptime,
    "total_seconds": timedelta(1).total_seconds, "isoformat": date(2024, 1, 2).isoformat,
    "reduce": functools.reduce, "chain": itertools.chain, "count": itertools.count,
    "itemgetter": operator.itemgetter, "SimpleNamespace": types.SimpleNamespace, "append": [].append,
}
for name, function in functions.items():
    note(f"{name} - 1", lambda: function - 1)
    note(f"{name}.nope", lambda: function.nope)
    note(f"{name} iterated over", lambda: iter(function))
for name in ("datetime.now", "strptime", "count", "itemgetter", "SimpleNamespace", "append"):
    note(f"{name}[0]", lambda: functions[name][0])
for word in "iadd isub imul ior iand itruediv".split():
    note(f"{word} of None", lambda: getattr(operator, word)(None, 1))
    note(f"{word} of a list", lambda: getattr(operator, word)([1], 2))
note("Pattern", lambda: re.Pattern("a", "b"))
note("Match", lambda: re.Match())
note("insert", lambda: [].insert(None, 1))
for name, value in {"None": None, "int": 5, "str": "x", "tuple": (1,), "function": note, "dict": {}, "class": dict}.items():
    note(f"del {name}[0]", lambda: operator.delitem(value, 0))
    note(f"del {name}['k']", lambda: operator.delitem(value, "k"))
