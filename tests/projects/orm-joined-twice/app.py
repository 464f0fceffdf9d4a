from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import select
from sqlalchemy.orm import aliased

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class Follow(db.Model):
    follower_id = db.Column(db.ForeignKey("user.id"), primary_key=True)
    followed_id = db.Column(db.ForeignKey("user.id"), primary_key=True)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String)
    followed = db.relationship(
        Follow,
        foreign_keys=[Follow.follower_id],
        backref=db.backref("follower", lazy="joined"),
        lazy="dynamic",
    )
    followers = db.relationship(
        Follow,
        foreign_keys=[Follow.followed_id],
        backref=db.backref("followed", lazy="joined"),
        lazy="dynamic",
    )


with app.app_context():
    db.create_all()
    ann, bob = User(name="ann"), User(name="bob")
    db.session.add_all([ann, bob, Follow(follower=ann, followed=bob)])
    db.session.commit()
    one, two = aliased(User), aliased(User)
    app.config["SEEN"] = [
        str(ann.followed),
        str(Follow.query),
        str(select(Follow)),
        str(select(one, two)),
        str(db.session.query(one.name, two.name, User)),
        [(each.follower.name, each.followed.name) for each in Follow.query],
    ]
