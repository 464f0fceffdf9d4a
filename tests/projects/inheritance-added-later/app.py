"""A relationship that is added to a class which others inherit from already, and what mapper arguments may not be."""
from typing import Optional

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import func
from sqlalchemy.orm import Mapped, mapped_column

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
app.config["SAID"] = said = []
db = SQLAlchemy(app)


class Animal(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "animal"}


class Dog(Animal):
    breed: Mapped[Optional[str]] = mapped_column(use_existing_column=True)
    __mapper_args__ = {"polymorphic_identity": "dog"}


class Puppy(Dog):
    __mapper_args__ = {"polymorphic_identity": "puppy"}


friends = db.Table(
    "friends", db.Column("a", db.ForeignKey("animal.id"), primary_key=True), db.Column("b", db.ForeignKey("animal.id"), primary_key=True)
)
Animal.friends = db.relationship(
    Animal, secondary=friends, primaryjoin=Animal.id == friends.c.a, secondaryjoin=Animal.id == friends.c.b, backref="friend_of"
)


def again():
    class Cat(Animal):
        breed: Mapped[Optional[str]] = mapped_column(use_existing_column=True)
        __mapper_args__ = {"polymorphic_identity": "cat"}


def by_builtin():
    class Vehicle(db.Model):
        id: Mapped[int] = mapped_column(primary_key=True)
        type: Mapped[str]
        __mapper_args__ = {"polymorphic_on": type}


def by_number():
    class Version(db.Model):
        id: Mapped[int] = mapped_column(primary_key=True)
        __mapper_args__ = {"version_id_col": 5}


with app.app_context():
    db.create_all()
    pip, rex = Puppy(), Dog()
    pip.friends = [rex]
    db.session.add(pip)
    db.session.commit()
    said.append((len(rex.friend_of), len(Puppy.query.filter(Puppy.friends.any()).all())))
    for what in (again, by_builtin, by_number, lambda: func.count(Dog.id).lable("n"), lambda: func.lower(Dog.kind).lable("n")):
        try:
            said.append(what())
        except Exception as error:
            said.append(f"{type(error).__name__} {error}")
