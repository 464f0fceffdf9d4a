"""Protocols that are asked for at run time, and named tuples with methods of Python's own."""

from functools import total_ordering
from typing import Generic, NamedTuple, Protocol, SupportsFloat, SupportsInt, TypeVar, runtime_checkable

from flask import Flask

app = Flask(__name__)
T = TypeVar("T")


@runtime_checkable
class Named(Protocol):
    name: str

    def greet(self) -> str: ...


@runtime_checkable
class Closer(Protocol):
    def close(self): ...


class Unchecked(Protocol):
    def go(self): ...


@runtime_checkable
class Box(Protocol[T]):
    def get(self) -> T: ...


class Person:
    name = "a"

    def greet(self):
        return "hi"


class Half:
    def greet(self):
        return "hi"


class Shop:
    def close(self):
        pass

    def get(self):
        pass


class Below(Closer):
    pass


class Open:
    close = None


class Term(NamedTuple):
    year: int
    half: int = 2

    def __str__(self):
        return f"{self.year}/{self.half}"

    def __add__(self, years):
        return Term(self.year + years, self.half)

    @classmethod
    def of(cls, text):
        return cls(*map(int, text.split("/")))


class Odd(NamedTuple):
    value: int

    def __repr__(self):
        return "Odd!"

    def __eq__(self, other):
        return True

    def __hash__(self):
        return 7


def forbidden(name):
    exec(f"class Wrong(NamedTuple):\n    value: int\n    {name} = 1\n")


asked = {
    "PERSON": lambda: (isinstance(Person(), Named), isinstance(Half(), Named), isinstance(Person, Named)),
    "SHOP": lambda: (issubclass(Shop, Closer), isinstance(Shop(), Closer), isinstance(3, Closer), isinstance(Shop(), Box)),
    "OPEN": lambda: (isinstance(Open(), Closer), issubclass(Open, Closer), issubclass(Below, Closer)),
    "NUMBERS": lambda: (isinstance(3, SupportsInt), isinstance("x", SupportsInt), isinstance(2, SupportsFloat)),
    "UNCHECKED": lambda: isinstance(Person(), Unchecked),
    "DATA": lambda: issubclass(Person, Named),
    "MADE": lambda: Named(),
    "TERM": lambda: (str(Term(1)), repr(Term(1)), f"{Term(2024, 1)}", str(Term(1) + 3), Term.of("3/4").half),
    "ORDERED": lambda: (total_ordering(Term) is Term, "%s" % (Term(2),), Term(1) < Term(2)),
    "ODD": lambda: (repr(Odd(1)), Odd(1) == 3, hash(Odd(1))),
    "FIELDS": lambda: forbidden("_fields"),
    "NEW": lambda: forbidden("__new__"),
}
for name, ask in asked.items():
    try:
        app.config[name] = ask()
    except (TypeError, AttributeError) as error:
        app.config[name] = f"{type(error).__name__}: {error}"
