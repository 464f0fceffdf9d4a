"""Types of one's own, which are asked about NULL too and told of their dialect; and enumerations of numbers and texts."""

import enum
import uuid

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import BigInteger, String, text
from sqlalchemy.dialects.postgresql import UUID
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, registry
from sqlalchemy.types import CHAR, Text, TypeDecorator

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"


class GUID(TypeDecorator):
    impl = CHAR
    cache_ok = True

    def load_dialect_impl(self, dialect):
        return dialect.type_descriptor(UUID() if dialect.name == "postgresql" else CHAR(32))

    def process_bind_param(self, value, dialect):
        if value is None or dialect.name == "postgresql":
            return value
        return f"{value.int:032x}"

    def process_result_value(self, value, dialect):
        return (dialect.name, dialect.driver) if value is None else uuid.UUID(value)


class Words(TypeDecorator):
    impl = Text
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return None if value is None else ",".join(value)

    def process_result_value(self, value, dialect):
        return [] if value is None else value.split(",")


class Fuel(enum.IntEnum):
    PETROL = 1
    DIESEL = 2


class Role(str, enum.Enum):
    ADMIN = "admin"
    USER = "user"


class Base(DeclarativeBase):
    registry = registry(type_annotation_map={int: BigInteger().with_variant(String(5), "mysql"), list[str]: Words})


db = SQLAlchemy(app, model_class=Base)


class Car(db.Model):
    id: Mapped[int] = mapped_column(db.Integer, primary_key=True)
    key: Mapped[uuid.UUID | None] = mapped_column(GUID)
    tags: Mapped[list[str] | None]
    fuel: Mapped[Fuel] = mapped_column(default=Fuel.PETROL)
    role: Mapped[Role] = mapped_column(default=Role.USER)
    number: Mapped[int | None]


class Unlike(str):
    pass


with app.app_context():
    db.create_all()
    db.session.add_all([Car(key=uuid.UUID(int=7), tags=["a", "b"], fuel=Fuel.DIESEL), Car()])
    db.session.commit()
    app.config["CARS"] = [(car.key, car.tags, car.fuel, car.role) for car in Car.query.order_by(Car.id)]
    app.config["STORED"] = db.session.execute(text("SELECT key, tags, fuel, role FROM car")).all()
    try:

        class Wrong(db.Model):
            id: Mapped[int] = mapped_column(primary_key=True)
            name: Mapped[Unlike]

    except Exception as error:
        app.config["WRONG"] = f"{type(error).__name__}: {error}"
