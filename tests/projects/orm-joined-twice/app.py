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


friends = db.Table(
    "friends", db.Column("one", db.ForeignKey("user.id"), primary_key=True), db.Column("other", db.ForeignKey("user.id"), primary_key=True)
)
User.friends = db.relationship(
    User, secondary=friends, primaryjoin=friends.c.one == User.id, secondaryjoin=friends.c.other == User.id, backref="befriended"
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
    ann.friends.append(bob)
    db.session.commit()
    of_users = select(User.name, two.name).join(User.friends.of_type(two), isouter=True).group_by(User, two).order_by(User.id)
    app.config["FRIENDS"] = [
        str(select(one).join(one.befriended.of_type(two))),
        str(of_users),
        [tuple(row) for row in db.session.execute(of_users)],
        str(select(db.func.count()).group_by(friends)),
        str(User.query.with_parent(ann, User.friends)),
        [each.name for each in User.query.with_parent(ann, User.friends)],
        Follow.query.with_parent(ann).count(),
    ]
    try:
        User.query.with_parent(Follow.query.one(), "follower")
    except Exception as error:
        app.config["REFUSED"] = repr(error)
