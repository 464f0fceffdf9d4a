"""Which class filter_by() asks, what else a condition can be, and what a union's annotation is called."""
from typing import Optional, Union

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import ColumnDefault, func, not_
from sqlalchemy.orm import Mapped, mapped_column

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
app.config["SAID"] = said = []
db = SQLAlchemy(app)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String)
    age = db.Column(db.Integer, onupdate=ColumnDefault(5))
    bio = mapped_column(db.Text, deferred=True)
    posts = db.relationship("Post", back_populates="user")
    notes = db.relationship("Note", lazy="write_only")


class Post(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String)
    user_id = db.Column(db.ForeignKey("user.id"))
    user = db.relationship(User, back_populates="posts")


class Note(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    user_id = db.Column(db.ForeignKey("user.id"))


class Home(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    user_id = db.Column(db.ForeignKey("user.id"))
    user = db.relationship(User, cascade="all, delete-orphan", single_parent=True)


def shared():
    user = User(name="shared")
    return Home(user=user), Home(user=user)


def union(annotation):
    return type("Wrong", (db.Model,), {"__annotations__": {"value": annotation}, "id": mapped_column(primary_key=True)})


for what in (
    lambda: db.select(User).join(User.posts).filter_by(title="x"),
    lambda: db.select(User).join(Post).filter_by(name="x"),
    lambda: db.select(User, Post).join(Post).filter_by(title="x"),
    lambda: db.select(Post).select_from(User).join(User.posts).filter_by(title="x"),
    lambda: db.select(User).filter_by(title="x"),
    lambda: db.select(User.name).filter_by(name="x"),
    lambda: db.select(func.count()).select_from(User).filter_by(name="x"),
    lambda: db.select(func.count(User.id)).filter_by(name="x"),
    lambda: User.age.is_distinct_from(None),
    lambda: User.age.is_not_distinct_from(True),
    lambda: ~(User.age + 1),
    lambda: not_(User.name + "x"),
    lambda: ~User.age,
    lambda: db.select(User.name).intersect(db.select(Post.title)),
    lambda: db.select(User.name).except_all(db.select(Post.title)),
    shared,
    lambda: union(Mapped[Optional[Union[int, str]]]),
    lambda: union(Mapped[Union[int, str]]),
):
    try:
        said.append(str(what()))
    except Exception as error:
        said.append(f"{type(error).__name__} {error}" if "ambiguous" not in str(error) else type(error).__name__)

with app.app_context():
    db.create_all()
    user = User(name="x")
    db.session.add(user)
    db.session.commit()
    user.notes.add(Note())
    user.name = "y"
    db.session.commit()
    said.append((user.age, sorted(set(vars(user)) & {"bio", "name"})))
