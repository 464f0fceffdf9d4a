"""Defaults that cannot be made, in all kinds of statements."""
from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import insert, update

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
app.config["SAID"] = said = []
db = SQLAlchemy(app)


def broken():
    raise ValueError("no default")


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String)
    code = db.Column(db.String, default=broken)


class Visit(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String)
    code = db.Column(db.String, onupdate=broken)


class Word(db.Model):
    id = db.Column(db.String, primary_key=True, default=broken)


def added(*instances):
    db.session.add_all(instances)
    db.session.commit()


def changed():
    visit = Visit(name="x")
    added(visit)
    visit.name = "y"
    db.session.commit()


with app.app_context():
    db.create_all()
    for what in (
        lambda: added(User(name="x")),
        lambda: added(User(name="x"), User(name="y")),
        lambda: added(Word()),
        changed,
        lambda: db.session.execute(insert(User).values(name="x")),
        lambda: db.session.execute(insert(User), {"name": "x"}),
        lambda: db.session.execute(insert(User), [{"name": "x"}, {"name": "y"}]),
        lambda: db.session.execute(update(Visit).values(name="x")),
    ):
        try:
            what()
        except Exception as error:
            said.append(f"{type(error).__name__} {error} {error.__cause__!r}")
            db.session.rollback()
