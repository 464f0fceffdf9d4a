"""What mapped dataclasses and their mixins accept of their fields, and what they refuse."""
import warnings
from typing import ClassVar, List

from flask import Flask
from sqlalchemy import JSON, Column, ForeignKey, Integer, String, Table
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedAsDataclass, mapped_column, relationship

app = Flask(__name__)


def made():
    """A base whose fields come before those of its classes."""

    class Base(MappedAsDataclass, DeclarativeBase):
        id: Mapped[int] = mapped_column(primary_key=True, init=False)

    return Base


def fields():
    class Abstract(made()):
        __abstract__ = True
        rank: Mapped[int] = mapped_column(default=5, kw_only=True)

    class User(Abstract):
        __tablename__ = "users"
        name: str = mapped_column(String)
        tags: Mapped[list] = mapped_column(JSON, default=[])
        size: int = 3
        kinds: ClassVar[list] = [1]

    return str(User("Ann")).rpartition(".")[2], User.__table__.c.keys()


def mixin():
    class Stamped(MappedAsDataclass):
        stamp: Mapped[int] = mapped_column(default=1, init=False)

    class User(Stamped, made()):
        __tablename__ = "users"
        name: Mapped[str]

    return str(User("Ann")).rpartition(".")[2]


def plain_mixin():
    class Plain:
        stamp: Mapped[int] = mapped_column(default=int)

    class User(Plain, made()):
        __tablename__ = "users"


def two_tables():
    base = made()

    class User(base):
        __tablename__ = "users"
        __table__ = Table("other", base.metadata, Column("id", Integer, primary_key=True))


def two_defaults():
    class User(made()):
        __tablename__ = "users"
        rank: Mapped[int] = mapped_column(default=1, insert_default=2)


def default_and_factory():
    class User(made()):
        __tablename__ = "users"
        rank: Mapped[int] = mapped_column(default=1, default_factory=int)


def default_of_relationship():
    class User(made()):
        __tablename__ = "users"
        posts: Mapped[List["Post"]] = relationship(default=[])


def no_dataclass():
    class Base(DeclarativeBase):
        pass

    class User(Base):
        __tablename__ = "users"
        id: Mapped[int] = mapped_column(primary_key=True, init=False, repr=False)


def no_dataclass_of_relationship():
    class Base(DeclarativeBase):
        pass

    class User(Base):
        __tablename__ = "users"
        id: Mapped[int] = mapped_column(primary_key=True)
        boss_id: Mapped[int] = mapped_column(ForeignKey("users.id"), default=None)
        boss: Mapped["User"] = relationship(default=None)


for attempt in (
    fields, mixin, plain_mixin, two_tables, two_defaults, default_and_factory, default_of_relationship, no_dataclass,
    no_dataclass_of_relationship,
):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            found = repr(attempt())
        except Exception as error:
            found = f"{type(error).__name__}: {error}"
    app.config[attempt.__name__.upper()] = [found, *[str(each.message) for each in caught]]
