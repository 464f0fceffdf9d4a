"""A configuration in TOML, and what is said of documents that are none."""
import tomllib

from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config.from_file("config.toml", load=tomllib.load, text=False)
db = SQLAlchemy(app)
answers = app.config["ANSWERS"] = []


def note(attempt, *arguments):
    try:
        answers.append(attempt(*arguments))
    except Exception as error:
        answers.append([type(error).__module__, type(error).__name__, str(error)])


for document in (
    "a = 1\na = 2",
    "a",
    "a =",
    "a = b",
    "a = 1 b = 2",
    "= 1",
    "a.b = 1\na.b.c = 2",
    "a = {}\na.b = 1",
    "a = []\n[a.b]",
    "[a]\n[a]",
    "[a.b]\n[a]\nb = 1",
    "a.b = 1\n[a]",
    "[x]\na.b = 1\n[x.a]",
    "[[a]]\n[a]",
    "[[a]]\n[a.b]\n[[a]]\n[a.b]",
    "a = [{}]\n[[a]]",
    "[a",
    "[[a]",
    "[]",
    "[a]]",
    "a = [1, 2",
    "a = [1 2]",
    "a = {b = 1",
    "a = {b = 1,}",
    "a = {b = 1, b = 2}",
    "a = {b = {}, b.c = 2}",
    'a = "x',
    "a = 'x",
    'a = "\\q"',
    'a = "\\u12"',
    'a = "\\ud800"',
    'a = "\x01"',
    "a = '\x01'",
    "# \x01",
    'a = """x',
    'a = """x\\ y"""',
    "a = '''x''''''",
    "a = 01",
    "a = 1__0",
    "a = 0o8",
    "a = 1979-02-30",
    "a = 1979-05-27 25:00:00",
    "a = 07:32",
    "a = True",
    "a = nan, b",
    "?",
    '"a b".c = "\\"\\U0001F600"\r\nd = 1e3\n',
):
    note(tomllib.loads, document)
for other in (b"a = 1", None, 5):
    note(tomllib.loads, other)
note(lambda: tomllib.loads("a = 1.5", parse_float=str))
note(lambda: tomllib.loads("a = 1.5", parse_float=list))
with open("config.toml") as file:
    note(tomllib.load, file)
