"""What is told of statements, and what a session writes of collections that are not loaded."""
import re
import warnings

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import event, inspect, insert, select
from sqlalchemy.orm import validates

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


def show(*values):
    app.config[f"SHOWN {len(app.config):03}"] = re.sub("0x[0-9a-f]+", "…", " ".join(map(str, values)))


followers = db.Table(
    "followers", db.Column("follower_id", db.ForeignKey("user.id")), db.Column("followed_id", db.ForeignKey("user.id"))
)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(20), unique=True)
    stars = db.Column(db.Integer, default=1)
    followed = db.relationship(
        "User", secondary=followers, primaryjoin=followers.c.follower_id == id,
        secondaryjoin=followers.c.followed_id == id, lazy="dynamic", backref=db.backref("followers", lazy="dynamic"),
    )
    posts = db.relationship("Post", back_populates="user", lazy="write_only")

    @validates("name", include_backrefs=False)
    def check_name(self, key, value):
        return value

    @validates("stars")
    def a_check(self, key, value):
        return value


class Post(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    user_id = db.Column(db.ForeignKey("user.id"))
    user = db.relationship("User", back_populates="posts", lazy="joined")


def attempt(function):
    try:
        show(function())
    except Exception as error:
        show(type(error).__name__, error)
        db.session.rollback()


def savepoint(ann, bob):
    try:
        with db.session.begin_nested():
            ann.stars = 5
            db.session.add(User(name="Ann"))
    except Exception as error:
        show(type(error).__name__)
    return "stars" in ann.__dict__, "stars" in bob.__dict__, ann.stars, bob.stars


def follow_twice(ann, bob):
    ann.followed.append(bob)
    ann.followed.append(bob)
    db.session.commit()
    return db.session.query(followers).all()


def unfollow(ann, bob):
    ann.followed.remove(bob)
    db.session.commit()
    return db.session.query(followers).all()


def orphan(ann):
    post = Post(user=ann)
    db.session.add(post)
    db.session.commit()
    ann.posts.remove(post)
    db.session.commit()
    return post.user_id


def keep_changes(bob):
    with db.session.no_autoflush:
        db.session.expire_all()
        bob.name = "Rob"
        return bob.stars, bob.name


with app.app_context(), warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")

    @event.listens_for(db.engine, "before_cursor_execute")
    def before(connection, cursor, statement, parameters, context, executemany):
        context.number = connection.info.setdefault("number", 0)
        connection.info["number"] += 1

    @event.listens_for(db.engine, "after_cursor_execute")
    def after(connection, cursor, statement, parameters, context, executemany):
        show(context.number, statement, parameters, executemany)

    db.create_all()
    show(User.__mapper__.validators)
    show([column["name"] for column in inspect(db.engine).get_columns("user")])
    ann, bob = User(name="Ann"), User(name="Bob")
    db.session.add_all([ann, bob])
    db.session.commit()
    show(ann.name, bob.name)
    attempt(lambda: savepoint(ann, bob))
    attempt(lambda: follow_twice(ann, bob))
    attempt(lambda: unfollow(ann, bob))
    attempt(lambda: unfollow(ann, bob))
    attempt(lambda: keep_changes(bob))
    db.session.rollback()
    attempt(lambda: db.session.scalars(insert(User).returning(User.stars), [{"name": "x"}, {"name": "y"}]).all())
    names = select(User.id).where(User.name == "Ann").subquery()
    attempt(lambda: User.query.filter(User.id.in_(names)).count())
    event.remove(db.engine, "after_cursor_execute", after)
    attempt(lambda: orphan(ann))
    for warning in caught:
        show(warning.category.__name__, warning.message)
