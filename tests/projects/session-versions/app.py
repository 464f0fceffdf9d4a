import re
import warnings

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import text

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


def show(*values):
    app.config[f"SHOWN {len(app.config):03}"] = re.sub("0x[0-9a-f]+|transient [0-9]+", "…", " ".join(map(str, values)))


class Counted:
    version = db.Column(db.Integer, nullable=False)
    __mapper_args__ = {"version_id_col": version}


class Page(Counted, db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(20))
    kind = db.Column(db.String(10), default="page")
    notes = db.relationship("Note", backref="page")


class Note(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    stamp = db.Column(db.String(20))
    page_id = db.Column(db.ForeignKey("page.id"))
    __mapper_args__ = {"version_id_col": stamp, "version_id_generator": lambda before: (before or "") + "x"}


def attempt(function):
    try:
        show(function())
    except Exception as error:
        show(type(error).__name__, error)
        db.session.rollback()


def slip_in(page):
    db.session.execute(text("update page set version = 9 where id = :id"), {"id": page.id})
    page.title = "slipped"
    db.session.commit()


def delete_late(page):
    page.title
    db.session.execute(text("update page set version = 12 where id = :id"), {"id": page.id})
    db.session.delete(page)
    db.session.commit()


def delete_all():
    for page in Page.query:
        db.session.delete(page)
    db.session.commit()
    return Page.query.count()


with app.app_context(), warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    db.create_all()
    one, two = Page(title="one"), Page(title="two", version=7)
    db.session.add_all([one, two, Note(page=one)])
    db.session.commit()
    show(one.version, two.version, one.notes[0].stamp)
    one.title, two.title = "first", "second"
    one.notes[0].page = two
    db.session.commit()
    show(one.version, two.version, two.notes[0].stamp)
    two.version = 5
    db.session.commit()
    show(two.version)
    one.title = one.title
    db.session.commit()
    attempt(lambda: slip_in(one))
    attempt(lambda: db.session.merge(Page(id=2, title="merged", version=1)))
    attempt(lambda: db.session.merge(Page(id=2, title="merged")).version)
    db.session.commit()
    show(one.version, two.version)
    attempt(lambda: delete_late(one))
    attempt(delete_all)
    for warning in caught:
        show(warning.category.__name__, warning.message)
