"""copy and deepcopy of classes that say how they are copied, and of what cannot be; collections in PickleType."""

import copy

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.ext.mutable import MutableDict, MutableList

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class Stated:
    def __init__(self):
        self.kept, self.dropped = [1], 2

    def __getstate__(self):
        return {"kept": self.kept}

    def __setstate__(self, state):
        self.__dict__.update(state, restored=True)


class Reduced:
    def __init__(self, value):
        self.value = value

    def __reduce__(self):
        return Reduced, (self.value + 1,), {"more": [self.value]}


class Rows(list):
    def __reduce_ex__(self, protocol):
        return Rows, (list(self),)


def attempt(how, value):
    try:
        made = how(value)
        return type(made).__name__, repr(getattr(made, "__dict__", None) or made)
    except TypeError as error:
        return str(error)


app.config["COPIES"] = [
    attempt(how, value)
    for value in (Stated(), Reduced(1), Rows([[1]]), copy, (each for each in ()), len)
    for how in (copy.copy, copy.deepcopy)
][:10]


class Item(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    tags = db.Column(MutableList.as_mutable(db.PickleType), default=[])
    data = db.Column(MutableDict.as_mutable(db.PickleType))


with app.app_context():
    db.create_all()
    item = Item(data={"a": 1})
    db.session.add(item)
    db.session.commit()
    item.tags.append("x")
    item.data["b"] = (1, 2)
    db.session.commit()
    app.config["PICKLED"] = repr((item.tags, item.data, type(item.tags), type(item.data)))
