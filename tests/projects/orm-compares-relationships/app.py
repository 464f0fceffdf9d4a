"""What relationships compare with, as SQL."""

from flask import Flask
from sqlalchemy import Column, ForeignKey, Integer, String, Table, select
from sqlalchemy.orm import backref, configure_mappers, declarative_base, relationship, with_parent

app = Flask(__name__)
Base = declarative_base()
book_tag = Table(
    "book_tag",
    Base.metadata,
    Column("book_id", ForeignKey("book.id"), primary_key=True),
    Column("tag_id", ForeignKey("tag.id"), primary_key=True),
)
follows = Table("follows", Base.metadata, Column("one", ForeignKey("user.id")), Column("other", ForeignKey("user.id")))


class Author(Base):
    __tablename__ = "author"
    id = Column(Integer, primary_key=True)
    books = relationship("Book", backref="author")
    profile = relationship("Profile", backref="author", uselist=False)


class Profile(Base):
    __tablename__ = "profile"
    id = Column(Integer, primary_key=True)
    author_id = Column(ForeignKey("author.id"))


class Book(Base):
    __tablename__ = "book"
    id = Column(Integer, primary_key=True)
    author_id = Column(ForeignKey("author.id"))
    tags = relationship("Tag", secondary=book_tag, backref="books")


class Tag(Base):
    __tablename__ = "tag"
    id = Column(Integer, primary_key=True)


class Node(Base):
    __tablename__ = "node"
    id = Column(Integer, primary_key=True)
    name = Column(String)
    parent_id = Column(ForeignKey("node.id"))
    children = relationship("Node", backref=backref("parent", remote_side=[id]))


class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    followed = relationship(
        "User",
        secondary=follows,
        primaryjoin=follows.c.one == id,
        secondaryjoin=follows.c.other == id,
        backref="followers",
    )


configure_mappers()


def show(make):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: Book.author == Author(id=1))
show(lambda: Book.author != Author(id=1))
show(lambda: ~(Book.author == Author(id=1)))
show(lambda: Book.author == None)
show(lambda: Author.profile == Profile(author_id=1))
show(lambda: Author.profile != Profile(author_id=1))
show(lambda: Author.profile == None)
show(lambda: Author.profile != None)
show(lambda: Author.books.contains(Book(author_id=1)))
show(lambda: Book.tags.contains(Tag(id=1)))
show(lambda: ~Book.tags.contains(Tag(id=1)))
show(lambda: Book.tags == None)
show(lambda: Book.tags == [])
show(lambda: Node.parent == Node(id=5))
show(lambda: Node.parent != Node(id=5))
show(lambda: Node.parent.has(name="x"))
show(lambda: Node.children.any(Node.name == "x"))
show(lambda: Node.children.any(Node.parent.has(name="x")))
show(lambda: User.followed.contains(User(id=1)))
show(lambda: User.followers.any(User.id == 1))
show(lambda: Book.author == "Ann")
show(lambda: Author.books.contains("Tides"))
show(lambda: Author.books.any(Book.tags.any(Tag.id == 2)))
show(lambda: with_parent(Author(id=1), Author.books))
show(lambda: select(Book).filter_by(author=Author(id=1)))
