"""Names in ORDER BY beside tables that are joined for relationships, and trees that load themselves."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import desc, select, text
from sqlalchemy.orm import selectinload

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)

tagged = db.Table(
    "tagged",
    db.Column("book_id", db.ForeignKey("book.id"), primary_key=True),
    db.Column("tag_id", db.ForeignKey("tag.id"), primary_key=True),
)


class Book(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(20))
    tags = db.relationship("Tag", secondary=tagged, lazy="joined")


class Tag(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(20))


class Node:
    """A tree, whose children are loaded in some way."""

    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(20))


def tree(how, depth):
    name = how + ("" if depth is None else "_once" if depth == 1 else "_twice")
    made = type(
        f"Node_{name}",
        (Node, db.Model),
        {"__tablename__": name, "parent_id": db.Column(db.ForeignKey(f"{name}.id"))},
    )
    made.children = db.relationship(made, lazy=how, join_depth=depth)
    return made


trees = [tree(how, depth) for how in ("joined", "selectin", "subquery", "immediate") for depth in (None, 1, 2)]


def reached(kind):
    """How deep a tree is loaded with its root."""
    db.session.add(kind(name="a", children=[kind(name="b", children=[kind(name="c", children=[kind(name="d")])])]))
    db.session.commit()
    db.session.expunge_all()
    node, depth = db.session.scalars(select(kind).where(kind.name == "a")).unique().one(), 0
    while node.__dict__.get("children"):
        node, depth = node.__dict__["children"][0], depth + 1
    db.session.expunge_all()
    return depth, [each.name for each in kind.query.options(selectinload(kind.children)).order_by(kind.id)]


with app.app_context():
    db.create_all()
    tags = [Tag(name="sea"), Tag(name="land"), Tag(name="sky")]
    db.session.add_all([Book(title="a", tags=tags[:2]), Book(title="b"), Book(title="c", tags=tags[2:])])
    db.session.commit()
    app.config["ORDERS"] = [
        str(select(Book).order_by(desc("id"))),
        str(select(Book).order_by("title", text("id"))),
        str(select(Book).order_by("id").limit(1)),
        db.session.scalar(select(Book).order_by(desc("id"))).title,
        [book.title for book in Book.query.order_by(Book.title.desc()).limit(2)],
    ]
    app.config["TREES"] = {kind.__tablename__: reached(kind) for kind in trees}
    app.config["JOINED"] = [str(select(kind)) for kind in trees[:3]]
