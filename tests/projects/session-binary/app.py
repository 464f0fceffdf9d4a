import re
import warnings
from datetime import timedelta

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.exc import SQLAlchemyError

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


def show(*values):
    app.config[f"SHOWN {len(app.config):03}"] = re.sub("0x[0-9a-f]+|transient [0-9]+", "…", " ".join(map(str, values)))


class File(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    content = db.Column(db.LargeBinary)
    words = db.Column(db.PickleType)
    weight = db.Column(db.Float(asdecimal=True))
    size = db.Column(db.BigInteger)
    span = db.Column(db.Interval)


def attempt(**values):
    file = File(**values)
    db.session.add(file)
    try:
        db.session.commit()
    except (SQLAlchemyError, OverflowError) as error:
        # SQLAlchemy takes the parameters from a set.
        show(type(error).__name__, str(error).partition("[parameters: [{")[0])
        db.session.rollback()
        return
    show(file.content, file.words, repr(file.weight), file.size, file.span)


with app.app_context(), warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    db.create_all()
    attempt(content=b"\x00a", words=["a"], weight=2, size=2**63 - 1, span=timedelta(hours=1))
    attempt(content=b"b", size=2**63)
    attempt(span=5)
    attempt(content="text")
    file = File.query.first()
    file.words.append("b")
    db.session.commit()
    show(file.words)
    show(File.query.filter(File.content == b"\x00a").count(), memoryview(b"a"))
    db.drop_all()
    attempt(content=b"c", words={"d": 1})
    for warning in caught:
        show(warning.category.__name__, warning.message)
