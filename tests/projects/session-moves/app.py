"""Instances that come into collections, leave them, move on, and are in no session meanwhile."""
import re
import warnings

from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)

links = db.Table(
    "links", db.Column("user_id", db.ForeignKey("user.id")), db.Column("tag_id", db.ForeignKey("tag.id"))
)


class Tag(db.Model):
    id = db.Column(db.Integer, primary_key=True)


class Post(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    user_id = db.Column(db.ForeignKey("user.id"))


class Note(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    user_id = db.Column(db.ForeignKey("user.id"))


class Card(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    user_id = db.Column(db.ForeignKey("user.id"), unique=True)
    owner = db.relationship("User", back_populates="card")


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(20))
    seen = db.Column(db.Integer, onupdate=lambda: 5)
    boss_id = db.Column(db.ForeignKey("user.id"))
    boss = db.relationship("User", remote_side=[id])
    posts = db.relationship("Post", backref="user")
    notes = db.relationship("Note", lazy="dynamic")
    tags = db.relationship("Tag", secondary=links, backref="users")
    plain = db.relationship("Tag", secondary=links, overlaps="tags,users")
    card = db.relationship("Card", uselist=False, back_populates="owner", cascade="all, delete-orphan")


TRIES = '''
ann.posts.append(Tag())
ann.plain.append(post)
ann.boss = post
ann.tags = [tag, tag]
ann.tags.append(tag); ann.tags.append(tag)
ann.card = Card(); bob.card = ann.card
card = Card(owner=ann); db.session.add(card); card.owner = bob; db.session.commit(); card.owner = ann
user = User(posts=[post]); ann.name = str(user in db.session)
db.session.expunge(ann); ann.name = "Eve"; db.session.commit(); db.session.add(ann)
db.session.delete(ann); db.session.add(ann)
db.session.delete(ann); db.session.flush(); db.session.add(ann)
db.session.delete(ann); db.session.commit(); db.session.delete(ann)
ann.id = 7; db.session.commit(); ann.name = str(db.session.get(User, 7) is ann)
ann.id = 7; db.session.flush(); db.session.rollback(); ann.name = str(ann.id)
ann.boss_id = [1]
ann.notes.append(Note()); db.session.commit(); ann.notes.remove(ann.notes[0])
'''.strip().splitlines()


def outcome(line):
    db.drop_all()
    db.create_all()
    ann, bob, post, tag = User(name="Ann"), User(name="Bob"), Post(), Tag()
    db.session.add_all([ann, bob, post, tag])
    db.session.commit()
    try:
        exec(line, globals(), {"ann": ann, "bob": bob, "post": post, "tag": tag})
        db.session.commit()
        found = []
    except Exception as error:
        db.session.rollback()
        found = [f"{type(error).__name__}: {error}"]
    found += [[user.name for user in User.query], [post.user_id for post in Post.query]]
    found += [[each.user_id for each in [*Card.query, *Note.query]], db.session.execute(links.select()).all()]
    db.session.rollback()
    db.session.expunge_all()
    return found


with app.app_context():
    for line in TRIES:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            found = repr(outcome(line) + [str(each.message) for each in caught])
        app.config[line.upper()] = re.sub(r" at 0x[0-9a-f]+", "", found)
