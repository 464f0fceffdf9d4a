import re
import warnings

from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


def show(*values):
    app.config[f"SHOWN {len(app.config):03}"] = re.sub("0x[0-9a-f]+|transient [0-9]+", "…", " ".join(map(str, values)))


class Blog(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(20))
    posts = db.relationship("Post", back_populates="blog")


class Post(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    body = db.Column(db.String(20))
    blog_id = db.Column(db.ForeignKey("blog.id"))
    blog = db.relationship("Blog", back_populates="posts")

    def __repr__(self):
        return f"<{self.body}>"


@db.event.listens_for(Blog, "before_update")
def updated(mapper, connection, blog):
    show("before_update", blog.title)


@db.event.listens_for(Blog, "after_update")
def late(mapper, connection, blog):
    show("after_update", blog.title)


with app.app_context(), warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    db.create_all()
    blog = Blog(title="One")
    db.session.add_all([blog, Post(body="a", blog=blog)])
    db.session.commit()
    show("a post that nobody adds")
    lonely = Post(body="b", blog=blog)
    show(blog in db.session.dirty, lonely in db.session)
    show(blog.posts)
    db.session.commit()
    show(blog.posts)
    show("a post that is added")
    added = Post(body="c", blog=blog)
    db.session.add(added)
    with db.session.no_autoflush:
        show(blog.posts)
    db.session.commit()
    show(blog.posts)
    show("a post that changes its mind")
    db.session.expire_all()
    other = Post(body="d", blog=blog)
    other.blog = None
    db.session.add(other)
    with db.session.no_autoflush:
        show(blog.posts)
    db.session.rollback()
    show(blog.posts, other in db.session)
    for warning in caught:
        show(warning.category.__name__, warning.message)
