"""The posts of those whom somebody follows: a table that is joined twice, and rows that are grouped by their class."""
from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import ForeignKey, func, or_, select
from sqlalchemy.orm import Mapped, WriteOnlyMapped, aliased, mapped_column, relationship

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)

links = db.Table(
    "links",
    db.Column("follower_id", ForeignKey("user.id"), primary_key=True),
    db.Column("followed_id", ForeignKey("user.id"), primary_key=True),
)


likes = db.Table(
    "likes", db.Column("user_id", ForeignKey("user.id")), db.Column("post_id", ForeignKey("post.id"))
)


class User(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    posts: WriteOnlyMapped["Post"] = relationship(back_populates="author", passive_deletes=True)
    following: WriteOnlyMapped["User"] = relationship(
        secondary=links,
        primaryjoin=links.c.follower_id == id,
        secondaryjoin=links.c.followed_id == id,
        back_populates="followers",
    )
    followers: WriteOnlyMapped["User"] = relationship(
        secondary=links,
        primaryjoin=links.c.followed_id == id,
        secondaryjoin=links.c.follower_id == id,
        back_populates="following",
    )

    def followed_posts(self):
        author, follower = aliased(User), aliased(User)
        return (
            select(Post)
            .join(Post.author.of_type(author))
            .join(author.followers.of_type(follower), isouter=True)
            .where(or_(follower.id == self.id, author.id == self.id))
            .group_by(Post)
            .order_by(Post.id.desc())
        )


class Post(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey(User.id))
    author: Mapped[User] = relationship(back_populates="posts")


with app.app_context():
    db.create_all()
    ann, bob, eve = User(), User(), User()
    ann.following.add(bob)
    eve.following.add(bob)
    db.session.add_all([ann, bob, eve, Post(author=ann), Post(author=bob), Post(author=eve)])
    db.session.commit()
    app.config["TEXT"] = str(ann.followed_posts())
    app.config["FOLLOWED"] = [post.id for post in db.session.scalars(ann.followed_posts())]
    app.config["PAGE"] = db.paginate(bob.followed_posts(), page=1, per_page=2).total
    # What was joined last is looked at first: a post also has an author.
    app.config["LIKED"] = str(select(User.id).join(likes).join(Post))
    app.config["GROUPED"] = str(select(func.count()).group_by(Post.__table__, Post.id))
    app.config["ALIASED"] = str(select(func.count()).group_by(aliased(Post)))
    for name, wrong in {"NUMBER": 5, "CLASS": Flask}.items():
        try:
            select(Post).group_by(wrong)
        except Exception as error:
            app.config[name] = str(error)
    try:
        db.session.delete(ann)
        db.session.commit()
    except Exception as error:
        app.config["DELETED"] = str(error)
