"""What listeners add while a session writes, who hears of mappers that are configured, and deletes of what refuses to load."""
from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import event, inspect, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Mapper, raiseload

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
app.config["HEARD"] = heard = []
db = SQLAlchemy(app)


class Author(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String)
    books = db.relationship("Book", cascade="all, delete-orphan")


class Book(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    author_id = db.Column(db.ForeignKey("author.id"))


class Entry(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    text = db.Column(db.String)


for name in ("before_configured", "after_configured", "mapper_configured"):
    event.listen(Mapper, name, lambda *given, name=name: heard.append((name, len(given))))


@event.listens_for(Author, "mapper_configured")
def author_configured(mapper, cls):
    heard.append(str(mapper))


@event.listens_for(db.session, "after_flush")
def note_changes(session, context):
    for changed in [*session.new, *session.dirty]:
        if isinstance(changed, Author):
            name = inspect(changed).attrs.name.load_history()
            session.add(Entry(text=f"{name.deleted} {name.added}"))


with app.app_context():
    db.create_all()
    ann = Author(name="Ann", books=[Book()])
    db.session.add(ann)
    db.session.flush()
    heard.append(len(db.session.new))
    db.session.commit()
    heard.append(ann.name)
    ann.name = "Anna"
    db.session.commit()
    heard.append(db.session.scalars(select(Entry.text).order_by(Entry.id)).all())
    heard.append(repr(db.session.execute(select(Entry.id, Entry.text)).first()._mapping.keys()))
    heard.append(str(insert(Entry).values(text="x").on_conflict_do_nothing()))
    db.session.expunge_all()
    db.session.delete(db.session.scalars(select(Author).options(raiseload("*"))).one())
    db.session.commit()
    heard.append((Author.query.count(), Book.query.count()))

    @event.listens_for(db.session, "after_flush")
    def never_ending(session, context):
        session.add(Entry(text="again"))

    try:
        db.session.add(Entry(text="first"))
        db.session.commit()
    except Exception as error:
        heard.append(repr(error))
