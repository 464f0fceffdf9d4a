"""Dataclasses below a mapped dataclass, in its table and in one of their own."""

from typing import Annotated, Optional

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import ForeignKey, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedAsDataclass, mapped_column, with_polymorphic

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"


class Base(DeclarativeBase):
    pass


db = SQLAlchemy(app, model_class=Base)


class Vehicle(MappedAsDataclass, db.Model):
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    kind: Mapped[str] = mapped_column(init=False)
    wheels: Mapped[int] = mapped_column(default=3)
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "vehicle"}


class Car(Vehicle):
    __tablename__ = None
    seats: Mapped[Optional[int]] = mapped_column(default=4)
    __mapper_args__ = {"polymorphic_identity": "car"}


class Truck(Vehicle):
    __tablename__ = "trucks"
    id: Mapped[int] = mapped_column(ForeignKey("vehicle.id"), primary_key=True, init=False)
    load: Mapped[float] = mapped_column(default=1.5)
    axles: Mapped[int] = mapped_column(default=2, kw_only=True)
    __mapper_args__ = {"polymorphic_identity": "truck"}


with app.app_context():
    db.create_all()
    made = [Car(), Truck(6, 4.0, axles=5), Vehicle(2)]
    db.session.add_all(made)
    # None of them can be hashed.
    app.config["NEW"] = [one in db.session.new for one in made], len(db.session.new)
    db.session.commit()
    made[0].seats = 7
    app.config["DIRTY"] = made[0] in db.session.dirty, made[1] in db.session.dirty, repr(db.session.dirty)
    db.session.commit()
    app.config["ATTRIBUTES"] = [str(each) for each in (Vehicle.wheels, Car.wheels, Car.seats, Truck.load, Truck.axles)]
    app.config["MADE"] = [repr(one) for one in db.session.scalars(select(Vehicle).order_by(Vehicle.id))]
    every = with_polymorphic(Vehicle, [Car, Truck])
    chosen = select(every.wheels, every.Truck.axles, every.Car.seats).order_by(every.id)
    app.config["ROWS"] = db.session.execute(chosen).all()

counted = Annotated[int, mapped_column(insert_default=func.random())]


class Ticket(MappedAsDataclass, db.Model):
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    first: Mapped[counted] = mapped_column(init=False)
    second: Mapped[counted] = mapped_column(default=None)


app.config["DEFAULTS"] = [Ticket.__table__.c.first.default.is_clause_element, Ticket.__table__.c.second.default]
try:
    mapped_column(default=None, insert_default=func.random(), init=False)
except Exception as error:
    app.config["REFUSED"] = repr(error)
