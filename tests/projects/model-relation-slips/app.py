"""Relationships with options that do not fit their tables, or fit by chance, and types with lengths as texts."""
import warnings

from flask import Flask
from sqlalchemy import Column, Enum, ForeignKey, Integer, Numeric, String, Table, create_engine
from sqlalchemy.dialects import sqlite
from sqlalchemy.orm import Session, configure_mappers, declarative_base, relationship
from sqlalchemy.schema import CreateTable

app = Flask(__name__)

TRIES = {
    "another column": lambda user, post, links: relationship(post, foreign_keys=[post.editor_id]),
    "one column of two": lambda user, post, links: relationship(post, secondary=links, foreign_keys=[links.c.user_id]),
    "columns of two": lambda user, post, links: relationship(post, foreign_keys=[post.user_id, post.editor_id]),
    "remote here": lambda user, post, links: relationship(post, remote_side=[user.id]),
    "noload": lambda user, post, links: relationship(post, lazy="noload"),
    "none": lambda user, post, links: relationship(post, lazy=None),
    "write only": lambda user, post, links: relationship(post, lazy="write_only", uselist=False),
}


def outcome(make):
    base = declarative_base()

    class User(base):
        __tablename__ = "users"
        id = Column(Integer, primary_key=True)

    class Post(base):
        __tablename__ = "posts"
        id = Column(Integer, primary_key=True)
        user_id = Column(ForeignKey("users.id"))
        editor_id = Column(Integer)

    links = Table(
        "links", base.metadata, Column("user_id", ForeignKey("users.id")), Column("post_id", ForeignKey("posts.id"))
    )
    User.posts = make(User, Post, links)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            configure_mappers()
            engine = create_engine("sqlite://")
            base.metadata.create_all(engine)
            with Session(engine) as session:
                session.add_all([User(), User(), Post(user_id=1)])
                session.flush()
                found = [len(user.posts) for user in session.query(User)]
        except Exception as error:
            found = f"{type(error).__name__}: {error}"
        base.registry.dispose()
        return [found, *[str(each.message) for each in caught if each.category is not ResourceWarning]]


for name, make in TRIES.items():
    app.config[name.upper()] = outcome(make)

table = Table("t", declarative_base().metadata, Column("a", String("20")), Column("b", Numeric("10", "2")))
app.config["TEXTS"] = str(CreateTable(table).compile(dialect=sqlite.dialect())), str(table.c)
try:
    Enum(["a", "b"])
except TypeError as error:
    app.config["LISTED"] = str(error)
