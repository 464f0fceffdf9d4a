"""A bulk write that fails ends the session's transaction, as a flush does; a statement that fails does not."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import event, insert

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)
told = app.config["TOLD"] = []


class Tag(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(20), unique=True, nullable=False)


def attempt(label, action):
    try:
        action()
        told.append(f"{label}: done")
    except Exception as error:
        told.append(f"{label}: {type(error).__name__}: {str(error).splitlines()[0]}")


@event.listens_for(db.session, "after_rollback")
def rolled_back(session):
    told.append("rolled back")


WAYS = {
    "objects": lambda: db.session.bulk_save_objects([Tag(name="one")]),
    "old objects": lambda: db.session.bulk_save_objects([Tag(name="two"), db.session.get(Tag, 1), Tag(name="two")]),
    "mappings": lambda: db.session.bulk_insert_mappings(Tag, [{"name": "three"}, {"name": "one"}]),
    "no value": lambda: db.session.bulk_insert_mappings(Tag, [{"name": None}]),
    "changes": lambda: db.session.bulk_update_mappings(Tag, [{"id": 1, "name": "first"}, {"id": 2, "name": "first"}]),
    "statement": lambda: db.session.execute(insert(Tag), [{"name": "one"}]),
    "nested": lambda: nested(),
}


def nested():
    with db.session.begin_nested():
        db.session.bulk_save_objects([Tag(name="one")])


with app.app_context():
    db.create_all()
    db.session.add_all([Tag(name="one"), Tag(name="other")])
    db.session.commit()
    for label, way in WAYS.items():
        attempt(label, way)
        attempt("count", lambda: told.append(Tag.query.count()))
        attempt("again", way)
        attempt("commit", db.session.commit)
        db.session.rollback()
    told.append([tag.name for tag in Tag.query.order_by(Tag.id)])
