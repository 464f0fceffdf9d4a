"""Dynamic relationships, one's own kind and many to many, and what goes with an instance that is deleted."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm.collections import attribute_mapped_collection

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)

follows = db.Table(
    "follows",
    db.Column("a", db.ForeignKey("user.id"), primary_key=True),
    db.Column("b", db.ForeignKey("user.id"), primary_key=True),
)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(10))
    posts = db.relationship("Post", backref="author", lazy="dynamic")
    notes = db.relationship("Note", backref="user", lazy="dynamic", cascade="all, delete-orphan")
    drafts = db.relationship("Draft", collection_class=attribute_mapped_collection("key"))
    followed = db.relationship(
        "User",
        secondary=follows,
        primaryjoin=follows.c.a == id,
        secondaryjoin=follows.c.b == id,
        backref=db.backref("followers", lazy="dynamic"),
        lazy="dynamic",
    )

    def follow(self, user):
        if not self.is_following(user):
            self.followed.append(user)

    def unfollow(self, user):
        if self.is_following(user):
            self.followed.remove(user)

    def is_following(self, user):
        return self.followed.filter(follows.c.b == user.id).count() > 0

    def followed_posts(self):
        followed = Post.query.join(follows, follows.c.b == Post.user_id).filter(follows.c.a == self.id)
        return followed.union(Post.query.filter_by(user_id=self.id)).order_by(Post.id.desc())


class Post(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    body = db.Column(db.String(20))
    user_id = db.Column(db.ForeignKey("user.id"))


class Note(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    user_id = db.Column(db.ForeignKey("user.id"))


class Draft(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    key = db.Column(db.String(10))
    user_id = db.Column(db.ForeignKey("user.id"))


with app.app_context():
    db.create_all()
    ann, bob, cid = [User(name=name) for name in ("ann", "bob", "cid")]
    db.session.add_all([ann, bob, cid])
    db.session.commit()
    db.session.add_all([Post(body=f"p{i}", author=user) for i, user in enumerate((ann, bob, cid, ann))])
    ann.notes.append(Note())
    bob.notes.append(Note())
    ann.drafts["x"] = Draft(key="x")
    db.session.commit()
    ann.follow(bob)
    ann.follow(bob)
    ann.follow(cid)
    bob.follow(ann)
    db.session.commit()
    app.config["FOLLOWED"] = [user.name for user in ann.followed], ann.followers.count(), bob.is_following(ann)
    app.config["READ"] = [post.body for post in ann.followed_posts().all()]
    ann.unfollow(cid)
    db.session.commit()
    app.config["UNFOLLOWED"] = ann.followed.count(), cid.followers.all()
    page = ann.posts.order_by(Post.body.desc()).paginate(page=1, per_page=1)
    app.config["PAGE"] = page.total, [post.body for post in page.items], ann.posts.first_or_404().body
    app.config["KIND"] = type(ann.posts).__name__, [type(cls).__name__ for cls in type(ann.posts).__mro__[:3]]
    ann.notes.remove(ann.notes.first())
    db.session.commit()
    app.config["NOTES"] = Note.query.count(), ann.notes.count(), list(ann.drafts)
    db.session.delete(bob)
    db.session.commit()
    app.config["WITHOUT BOB"] = Note.query.count(), Post.query.filter_by(user_id=None).count(), ann.followers.count()
    app.config["LINKS"] = db.session.query(follows).all()
    db.session.delete(ann)
    db.session.delete(cid)
    db.session.commit()
    app.config["NOBODY"] = Post.query.filter(Post.user_id.is_(None)).count(), User.query.all(), Draft.query.count()
    dan = User(name="dan")
    dan.posts.append(Post(body="one"))
    dan.posts.append(Post(body="two"))
    app.config["APART"] = apart = [dan.posts.count(), [post.body for post in dan.posts]]
    for what in (
        lambda: dan.posts.filter_by(body="one"),
        lambda: db.session.add(dan),
        lambda: dan.posts.filter_by(body="one").count(),
        lambda: type(dan.posts.order_by(Post.id)).__name__,
        lambda: dan.posts.filter_by(body="one").frist(),
    ):
        try:
            apart.append(what())
        except Exception as error:
            apart.append(repr(error))
