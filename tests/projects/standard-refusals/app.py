"""What the standard library says to set-up code that uses it wrongly."""
import datetime
import enum
import functools
import json
import logging.config
import os
import shutil
import typing
import urllib.request
import warnings
from concurrent.futures import ThreadPoolExecutor
from xml.etree import ElementTree

from flask import Flask

app = Flask(__name__)
refusals = app.config["REFUSALS"] = []

Item = typing.TypeVar("Item")


class Box(typing.Generic[Item]):
    pass


class Shape(typing.Protocol):
    def area(self): ...


class Colour(enum.Enum):
    RED = "red"


class Door:
    pass


def hello():
    pass


def enter(context):
    with context:
        pass


def note(attempt, *arguments):
    try:
        refusals.append(attempt(*arguments))
    except BaseException as error:
        refusals.append([type(error).__name__, str(error), *getattr(error, "__notes__", [])])


note(datetime)
note(json.dumps, {"a": [1, {2}]})
note(json.dumps, [Door()])
note(json.dumps, {(1, 2): 3})
note(os.path.exists, None)
note(os.mkdir, None)
note(os.listdir, 5.5)
note(os.path.isfile, "app.py")
note(lambda: typing.Dict[int])
note(lambda: typing.List[int, str])
note(lambda: typing.Optional[int, str])
note(lambda: typing.Callable[int])
note(lambda: typing.Union["Door", None])
note(lambda: Box[int, str])
note(lambda: typing.Generic[int])
note(Shape)
note(isinstance, 5, Shape)
note(isinstance, 5, typing.List[int])
note(typing.TypeVar)
note(typing.TypeVar, "T", int)
note(setattr, Colour.RED, "value", 3)
note(functools.partial)
note(functools.reduce, 5)
note(functools.lru_cache(len), [])
note(warnings.filterwarnings, "nope")
note(warnings.warn)
note(enter, Door())
note(enter, app)
note(enter, hello)
note(lambda: typing.NamedTuple("Point", [("x", int)])(1))

for config in (
    {},
    {"version": 2},
    {"version": 1, "root": {"handlers": ["nope"]}},
    {"version": 1, "root": {"level": "nope"}},
    {"version": 1, "handlers": {"a": {"class": "logging.Nope"}}},
    {"version": 1, "handlers": {"a": {"class": "nope.Nope"}}},
    {"version": 1, "handlers": {"a": {"class": "logging.StreamHandler", "formatter": "nope"}}},
    {"version": 1, "handlers": {"a": {"class": "logging.StreamHandler", "stream": "ext://sys.stdot"}}},
    {"version": 1, "handlers": {"a": {"formatter": "x"}}},
    {"version": 1, "formatters": {"a": {"format": "%(q"}}},
    {"version": 1, "loggers": {"a": {"level": "DEBUG", "handlers": ["q"]}}},
    {"version": 1, "disable_existing_loggers": False, "root": {"level": "INFO"}},
):
    note(logging.config.dictConfig, config)
