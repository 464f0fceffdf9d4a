"""Several columns as one value: what it is where they are NULL, in conditions, and below the class that has it."""

import dataclasses
import warnings

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import select
from sqlalchemy.orm import DeclarativeBase, Mapped, aliased, composite, mapped_column

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"


class Base(DeclarativeBase):
    pass


db = SQLAlchemy(app, model_class=Base)


@dataclasses.dataclass
class Point:
    x: int | None
    y: int | None


class Address:
    def __init__(self, street, city):
        self.street, self.city = street, city

    def __composite_values__(self):
        return self.street, self.city

    def __repr__(self):
        return f"Address({self.street!r}, {self.city!r})"


class Bare:
    def __init__(self, *parts):
        pass


class Place(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    at: Mapped[Point] = composite(mapped_column("x1"), mapped_column("y1"))
    street: Mapped[str | None]
    city: Mapped[str | None]
    address: Mapped[Address] = composite("street", "city")
    optional: Mapped[Address | None] = composite("street", "city")
    plain = composite(Address, "street", "city")
    bare: Mapped[Bare] = composite("street", "city")
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "place"}


class Shop(Place):
    __mapper_args__ = {"polymorphic_identity": "shop"}


def values(place):
    return type(place).__name__, place.at, place.address, place.optional, place.plain


with app.app_context():
    db.create_all()
    session = db.session
    app.config["NEW"] = [values(Place()), values(Place(at=Point(1, 2))), values(Shop(address=Address("s", "c")))]
    session.add_all([Place(at=Point(1, 2)), Shop(at=Point(3, 4), address=Address("s", "c")), Place()])
    session.commit()
    app.config["LOADED"] = [values(place) for place in session.scalars(select(Place).order_by(Place.id))]
    asked = [
        lambda: Place.at == Point(1, 2),
        lambda: Place.at != Point(1, 2),
        lambda: Place.at == None,
        lambda: Shop.address == Address("s", "c"),
        lambda: Place.at,
        lambda: Place.at > Point(1, 1),
        lambda: aliased(Place).at == Point(1, 2),
        lambda: select(Place.id).order_by(Place.at),
        lambda: session.scalars(select(Place).where(Place.at == Point(3, 4))).one().address,
        lambda: session.query(Place).filter_by(at=Point(1, 2)).count(),
        lambda: Place(bare=Bare(1)),
        lambda: Place(at=3),
        lambda: select(),
    ]
    for number, ask in enumerate(asked):
        try:
            app.config[f"ASKED_{number}"] = str(ask())
        except Exception as error:
            app.config[f"ASKED_{number}"] = f"{type(error).__name__}: {error}"
    place = session.get(Place, 1)
    place.at = Point(5, 6)
    session.commit()
    app.config["CHANGED"] = values(place)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        session.add(Place(id=1))
        try:
            session.flush()
        except Exception as error:
            session.rollback()
            app.config["REFUSED"] = type(error).__name__, str(error.orig)
    app.config["WARNED"] = [str(each.message).split(" at 0x")[0] for each in caught], [each.lineno for each in caught]
