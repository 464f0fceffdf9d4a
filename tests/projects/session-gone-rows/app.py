import re
import warnings

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import text

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


def show(*values):
    app.config[f"SHOWN {len(app.config):03}"] = re.sub("0x[0-9a-f]+|transient [0-9]+", "…", " ".join(map(str, values)))


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(20))


class Post(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    user_id = db.Column(db.ForeignKey("user.id"))
    user = db.relationship(User)


class Line(db.Model):
    order = db.Column(db.Integer, primary_key=True)
    shop = db.Column(db.String(5), primary_key=True)
    number = db.Column(db.Integer)


def attempt(function):
    try:
        show(function())
    except Exception as error:
        show(type(error).__name__, error)
        db.session.rollback()


def made(name):
    user = User(name=name)
    db.session.add(user)
    db.session.commit()
    return user


def change_deleted():
    user = made("Ann")
    db.session.delete(user)
    db.session.commit()
    user.name = "Eve"
    db.session.commit()
    return user.name, user in db.session, User.query.count()


def take_deletion_back():
    user = made("Bob")
    db.session.delete(user)
    db.session.flush()
    user.name = "Rob"
    there = user in db.session
    db.session.rollback()
    return there, user.name, user in db.session, User.query.count()


def point_to_deleted():
    user = made("Cid")
    db.session.delete(user)
    db.session.commit()
    post = Post(user=user)
    db.session.add(post)


def point_quietly():
    post = Post(user=User.query.first())
    db.session.expunge_all()
    db.session.add(post)
    db.session.commit()
    return post.user_id


def delete_twice():
    user = made("Dan")
    user.name
    db.session.execute(text("delete from user"))
    db.session.delete(user)
    db.session.commit()


def delete_in_savepoint():
    user = made("Fay")
    with db.session.begin_nested() as point:
        db.session.delete(user)
        db.session.flush()
        point.rollback()
    return user in db.session, User.query.count()


with app.app_context(), warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    db.create_all()
    attempt(change_deleted)
    attempt(take_deletion_back)
    attempt(point_to_deleted)
    attempt(point_quietly)
    attempt(delete_twice)
    attempt(delete_in_savepoint)
    for line in (Line(number=1), Line(order=1, number=2), Line(order=2, shop="a")):
        db.session.add(line)
        attempt(db.session.commit)
    attempt(lambda: db.session.execute(Line.__table__.insert().values(order=5)))
    for warning in caught:
        show(warning.category.__name__, warning.message)
