"""One function for many types."""

from collections.abc import Iterable, Mapping
from functools import singledispatch, singledispatchmethod
from typing import List, Union

from flask import Flask

app = Flask(__name__)


@singledispatch
def show(value, *more):
    "Shows a value."
    return "something"


@show.register
def whole(value: "int"):
    return "whole"


@show.register
def either(value: float | str, other=3):
    return "number or text"


@show.register(Union[list, tuple])
def sequence(value):
    return "sequence"


class Shelf:
    @singledispatchmethod
    def put(self, what):
        return "something"

    @put.register
    def _(self, what: int):
        return "number"

    @put.register(str)
    def _(self, what):
        return "text"


shown = app.config["SHOWN"] = [show(value) for value in (3, True, 2.5, "a", [], (), None, {}, set())]
app.config["KNOWN"] = list(show.registry), show.dispatch(bool) is whole, show.__doc__
show.register(Mapping, lambda value: "mapping")
show.register(Iterable)(lambda value: "iterable")
app.config["ABSTRACT"] = [show(value) for value in ({}, set(), [], iter([]), 4, None)]
app.config["PUT"] = [Shelf().put(what) for what in (1, "a", None)]
for number, wrong in enumerate((
    lambda: show(),
    lambda: show.register(3),
    lambda: show.register(List[int]),
    lambda: show.register("int"),
    lambda: show.register("int", whole),
    lambda: Shelf().put(),
    lambda: singledispatchmethod(3),
)):
    try:
        wrong()
    except TypeError as error:
        app.config[f"WRONG_{number}"] = str(error)


def many(value: List[int]):
    pass


def few(value: Union[int, List[int]]):
    pass


for function in (many, few):
    try:
        show.register(function)
    except TypeError as error:
        app.config[function.__name__.upper()] = str(error)
