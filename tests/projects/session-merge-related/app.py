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


with app.app_context(), warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    db.create_all()
    db.session.add(Blog(id=1, title="One", posts=[Post(body="a"), Post(body="b")]))
    db.session.commit()
    merged = db.session.merge(Blog(id=1, title="Two", posts=[Post(id=2, body="c"), Post(body="d")]))
    show(merged.title, merged.posts)
    db.session.commit()
    show(Post.query.order_by(Post.id).all(), [post.blog_id for post in Post.query.order_by(Post.id)])
    merged = db.session.merge(Blog(id=1, posts=[]))
    db.session.commit()
    show(merged.title, merged.posts)
    merged = db.session.merge(Post(id=9, body="e", blog=Blog(id=1)))
    db.session.commit()
    show(merged, merged.blog.title)
    show(db.session.merge(merged) is merged)
    for warning in caught:
        show(warning.category.__name__, warning.message)
