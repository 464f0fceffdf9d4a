"""What packages say of their versions, which are deprecated names, and of names that they lack."""
import warnings

import click
import flask
import flask_login
import flask_mail
import flask_sqlalchemy
from flask import Flask

app = Flask(__name__)
said = app.config["SAID"] = []
for package in (flask, click, flask_mail, flask_sqlalchemy):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        said.append(package.__version__)
    said += [f"{each.category.__name__} {each.message} {each.filename}:{each.lineno}" for each in seen]
for package in (flask, click, flask_login, flask_mail, flask_sqlalchemy):
    try:
        package.nobody
    except AttributeError as error:
        said.append(f"{package.__name__}: {error}")
