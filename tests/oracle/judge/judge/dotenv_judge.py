"""What python-dotenv makes of a .env: its statements, its values, and what it would load."""

import base64
import contextlib
import logging
import os

from dotenv import dotenv_values, load_dotenv
from dotenv.parser import parse_stream

PATH = "/tmp/judged.env"


class _Lines(logging.Handler):
    def __init__(self):
        super().__init__()
        self.messages = []

    def emit(self, record):
        self.messages.append({"line": record.args[0], "message": record.getMessage()})


def judge_all(cases):
    """[{text | base64, environ?}] -> [judgement]"""
    logger = logging.getLogger("dotenv.main")
    lines = _Lines()
    logger.addHandler(lines)
    propagate, logger.propagate = logger.propagate, False
    try:
        return [_judge(case, lines) for case in cases]
    finally:
        logger.removeHandler(lines)
        logger.propagate = propagate
        os.environ.clear()
        with contextlib.suppress(FileNotFoundError):
            os.remove(PATH)


def _judge(case, lines):
    content = base64.b64decode(case["base64"]) if "base64" in case else case["text"].encode()
    with open(PATH, "wb") as file:
        file.write(content)
    environ = case.get("environ") or {}
    answer = {"bindings": _attempt(_bindings)}
    _set_environ(environ)
    lines.messages = []
    answer["values"] = _attempt(lambda: list(dotenv_values(PATH, encoding="utf-8").items()))
    answer["warnings"], lines.messages = lines.messages, []
    answer["loaded"] = _attempt(lambda: load_dotenv(PATH))
    answer["environ"] = {k: v for k, v in os.environ.items() if environ.get(k) != v}
    _set_environ(environ)
    answer["overriding"] = _attempt(lambda: load_dotenv(PATH, override=True))
    answer["overridden"] = {k: v for k, v in os.environ.items() if environ.get(k) != v}
    return answer


def _set_environ(environ):
    os.environ.clear()
    os.environ.update(environ)


def _bindings():
    with open(PATH, encoding="utf-8") as stream:
        return [
            [b.key, b.value, b.original.string, b.original.line, b.error] for b in parse_stream(stream)
        ]


def _attempt(function):
    try:
        return function()
    except Exception as error:
        return {"error": {"type": type(error).__name__, "message": str(error)}}
