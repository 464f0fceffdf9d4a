from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


followers = db.Table(
    "followers",
    db.Column("follower_id", db.Integer, db.ForeignKey("user.id"), primary_key=True),
    db.Column("followed_id", db.Integer, db.ForeignKey("user.id"), primary_key=True),
)


class Stamped:
    created = db.Column(db.DateTime, server_default=db.func.now())


class User(Stamped, db.Model):
    id = db.Column(db.Integer, primary_key=True)
    email = db.Column(db.String(120), index=True, unique=True)
    followed = db.relationship(
        "User",
        secondary=followers,
        primaryjoin=(followers.c.follower_id == id),
        secondaryjoin=(followers.c.followed_id == id),
        backref=db.backref("followers", lazy="dynamic"),
        lazy="dynamic",
    )
    posts = db.relationship("BlogPost", backref="author", cascade="all, delete-orphan")

    def __repr__(self):
        return f"<User {self.email}>"


class BlogPost(Stamped, db.Model):
    __table_args__ = (db.UniqueConstraint("author_id", "slug", name="uq_slug"),)

    id = db.Column(db.BigInteger, primary_key=True)
    slug = db.Column(db.String(80), nullable=False)
    rating = db.Column(db.Numeric(3, 1), db.CheckConstraint("rating >= 0"))
    author_id = db.Column(db.ForeignKey("user.id"), nullable=False)
