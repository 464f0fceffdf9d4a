from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import event, exc

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)
seen = app.config["SEEN"] = []


class Tag(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String, unique=True)


for name in ("before_commit", "after_commit", "after_rollback", "before_flush", "after_flush"):
    event.listen(db.session, name, lambda *arguments, name=name: seen.append(name))


def attempt(action):
    try:
        seen.append(action())
    except Exception as error:
        seen.append(f"{type(error).__name__}: {error}")


def add_in_savepoint(name, flush):
    with db.session.begin_nested():
        db.session.add(Tag(name=name))
        if flush:
            db.session.flush()


def get_or_create():
    db.session.add(Tag(name="kept"))
    for name in ["python", "new", "python", "last"]:
        try:
            add_in_savepoint(name, False)
        except exc.IntegrityError:
            seen.append(f"there is {name}")
    db.session.commit()
    return sorted(tag.name for tag in Tag.query)


with app.app_context():
    db.create_all()
    db.session.add(Tag(name="python"))
    db.session.commit()
    attempt(get_or_create)
    attempt(lambda: add_in_savepoint("python", True))
    attempt(lambda: db.session().in_nested_transaction())
    attempt(db.session.commit)

    for end in (lambda: savepoint.rollback(), db.session.rollback, db.session.commit):
        savepoint = db.session.begin_nested()
        db.session.add(Tag(name="python"))
        attempt(db.session.flush)
        attempt(lambda: savepoint.is_active)
        attempt(lambda: Tag.query.count())
        attempt(end)
        attempt(lambda: savepoint.commit())
        attempt(lambda: Tag.query.count())
        db.session.rollback()

    outer, inner = db.session.begin_nested(), db.session.begin_nested()
    db.session.add(Tag(name="python"))
    attempt(db.session.flush)
    attempt(outer.rollback)
    attempt(lambda: Tag.query.count())
