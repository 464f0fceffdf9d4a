"""What goes on along relationships: deletions, options for instances that are there already, and partners that clash."""

import warnings

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import event, inspect
from sqlalchemy.orm import raiseload

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)

tagged = db.Table("tagged", db.Column("post_id", db.ForeignKey("post.id")), db.Column("tag_id", db.ForeignKey("tag.id")))


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    posts = db.relationship("Post", back_populates="author", cascade="all, delete-orphan")


class Post(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    user_id = db.Column(db.ForeignKey("user.id", onupdate="CASCADE", ondelete="RESTRICT"))
    author = db.relationship("User", back_populates="posts")
    tags = db.relationship("Tag", secondary=tagged, backref="posts")
    comments = db.relationship("Comment", cascade="all, delete-orphan")


class Tag(db.Model):
    id = db.Column(db.Integer, primary_key=True)


class Comment(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    post_id = db.Column(db.ForeignKey("post.id"))


flushes = app.config["FLUSHES"] = []

with app.app_context():
    db.create_all()
    session = db.session

    @event.listens_for(session, "before_flush")
    def note(session, context, instances):
        flushes.append((len(session.new), len(session.dirty), len(session.deleted)))

    user = User(posts=[Post(comments=[Comment(), Comment()]), Post()])
    session.add(user)
    session.commit()
    post = user.posts[0]
    session.commit()
    post.id
    try:
        Post.query.options(raiseload(Post.author)).first().author
    except Exception as error:
        app.config["RAISED"] = str(error)
    try:
        Post(author=Tag())
    except ValueError as error:
        app.config["CLASH"] = str(error)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        Comment(post_id=1)
        Post(author=user)
        session.flush()
    app.config["WARNED"] = [(str(each.message), each.filename, each.lineno) for each in caught]
    session.rollback()
    session.delete(user)
    app.config["DELETED"] = sorted(type(one).__name__ for one in session.deleted)
    session.commit()
    app.config["LEFT"] = User.query.count(), Post.query.count(), Comment.query.count()
    app.config["KEYS"] = inspect(db.engine).get_foreign_keys("post")
