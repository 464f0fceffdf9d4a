import re
import warnings

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import func, update
from sqlalchemy.ext.hybrid import hybrid_property

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


def show(*values):
    app.config[f"SHOWN {len(app.config):03}"] = re.sub("0x[0-9a-f]+|transient [0-9]+", "…", " ".join(map(str, values)))


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    first = db.Column(db.String(20))
    last = db.Column(db.String(20))
    born = db.Column(db.Integer)

    @hybrid_property
    def given(self):
        return self.first

    @hybrid_property
    def full(self):
        return self.first + " " + self.last

    @full.update_expression
    def full(cls, value):
        first, last = value.split(" ")
        return [(cls.first, first), (cls.last, last)]

    @hybrid_property
    def age(self):
        return 2020 - self.born

    @age.inplace.update_expression
    @classmethod
    def _age(cls, value):
        return [(cls.born, 2020 - value)]

    @hybrid_property
    def lower(self):
        return self.first.lower()

    @lower.expression
    def lower(cls):
        return func.lower(cls.first)


def attempt(function):
    try:
        show(function())
    except Exception as error:
        show(type(error).__name__, error)
        db.session.rollback()


with app.app_context(), warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    db.create_all()
    db.session.add(User(first="Ann", last="Lee", born=1990))
    db.session.commit()
    show(update(User).values(full="Bob Ray", born=5))
    attempt(lambda: User.query.update({"full": "Bob Ray"}))
    attempt(lambda: User.query.update({User.age: 40}))
    attempt(lambda: User.query.update({User.given: "Cid"}))
    attempt(lambda: User.query.update({"lower": "x", "last": "y"}))
    attempt(lambda: User.query.update({"nothing": "x"}))
    user = User.query.first()
    show(user.full, user.age)
    for warning in caught:
        show(warning.category.__name__, warning.message)
