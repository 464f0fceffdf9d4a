"""Rows that refer to each other, and instances that are not where they are taken from."""
import re

from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)

links = db.Table(
    "links",
    db.Column("user_id", db.ForeignKey("user.id"), primary_key=True),
    db.Column("role_id", db.ForeignKey("role.id"), primary_key=True),
)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    pinned_id = db.Column(db.ForeignKey("post.id", name="fk_pinned", use_alter=True))
    pinned = db.relationship("Post", foreign_keys=[pinned_id], post_update=True)
    best_id = db.Column(db.ForeignKey("post.id", name="fk_best", use_alter=True))
    best = db.relationship("Post", foreign_keys=[best_id])
    posts = db.relationship("Post", foreign_keys="Post.user_id", back_populates="user", cascade="all, delete-orphan")
    roles = db.relationship("Role", secondary=links, backref="users")


class Post(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    user_id = db.Column(db.ForeignKey("user.id"))
    user = db.relationship("User", foreign_keys=[user_id], back_populates="posts")


class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)


class Comment(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    parent_id = db.Column(db.ForeignKey("comment.id"))
    replies = db.relationship("Comment", cascade="all", backref=db.backref("parent", remote_side=[id]))


def counts():
    return [db.session.query(kind).count() for kind in (User, Post, Role, Comment)]


def pinned():
    ann = User()
    ann.pinned = Post(user=ann)
    db.session.add(ann)
    db.session.commit()
    before = ann.pinned_id
    db.session.delete(ann.posts[0])
    ann.pinned = None
    db.session.commit()
    return before, ann.pinned_id


def best():
    ann = User()
    ann.best = Post(user=ann)
    db.session.add(ann)
    db.session.commit()


def own_parent():
    comment = Comment()
    comment.parent = comment
    db.session.add(comment)
    db.session.commit()


def own_parent_by_key():
    comment = Comment()
    db.session.add(comment)
    db.session.flush()
    comment.parent_id = comment.id
    db.session.commit()
    db.session.delete(comment)
    db.session.commit()


def tree():
    # What refers to another row goes before it, which the database checks.
    db.session.execute(db.text("PRAGMA foreign_keys=ON"))
    top = Comment(replies=[Comment(replies=[Comment(), Comment()]), Comment()])
    db.session.add(top)
    db.session.commit()
    before = counts()
    db.session.delete(top)
    db.session.commit()
    return before, counts()


def of_another(wrong):
    ann, bob = User(posts=[Post()], roles=[Role()]), User(posts=[Post()], roles=[Role()])
    db.session.add_all([ann, bob])
    db.session.commit()
    collection, item = wrong(ann, bob)
    refused = None
    try:
        collection.remove(item)
    except Exception as error:
        refused = error
    bob.posts[0].user_id = bob.id
    db.session.commit()
    return refused, counts()


def deleted_elsewhere():
    ann = User()
    db.session.add(ann)
    db.session.commit()
    db.session.expunge_all()
    db.session.delete(ann)
    db.session.commit()
    return counts()


tries = {
    "pinned": pinned,
    "best": best,
    "own parent": own_parent,
    "own parent by key": own_parent_by_key,
    "tree": tree,
    "deleted elsewhere": deleted_elsewhere,
    "another's post": lambda: of_another(lambda ann, bob: (ann.posts, bob.posts[0])),
    "another's role": lambda: of_another(lambda ann, bob: (ann.roles, bob.roles[0])),
    "none": lambda: of_another(lambda ann, bob: (ann.posts, None)),
    "text": lambda: of_another(lambda ann, bob: (ann.posts, "post")),
    "text of roles": lambda: of_another(lambda ann, bob: (ann.roles, "role")),
}


def steps(found):
    return ", ".join(sorted(re.split(r", (?=_)", found[0])))


with app.app_context():
    for name, attempt in tries.items():
        db.drop_all()
        db.create_all()
        try:
            found = repr(attempt())
        except Exception as error:
            found = f"{type(error).__name__}: {error}"
        # In which order it tells the steps is nobody's to foretell.
        found = re.sub(r" at 0x[0-9a-f]+", "", found)
        app.config[name.upper()] = re.sub(r"(?<=detected\. \().*(?=\))", steps, found)
        db.session.rollback()
        db.session.expunge_all()
