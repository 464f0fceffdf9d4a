"""Which type of column an annotation gives whose class inherits from a known one: an enum of texts is an enum."""

import decimal
import enum

from flask import Flask, redirect
from sqlalchemy import BigInteger, Enum, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

app = Flask(__name__)


class Role(str, enum.Enum):
    admin = "A"
    reader = "R"


class Level(enum.IntEnum):
    highest = 3


class Name(enum.StrEnum):
    first = "f"


class Text(str):
    pass


class Number(int):
    pass


class Price(decimal.Decimal):
    pass


def type_of(annotation, known):
    class Base(DeclarativeBase):
        type_annotation_map = known

    try:
        model = type(
            "Model",
            (Base,),
            {
                "__tablename__": "model",
                "__module__": __name__,
                "__annotations__": {"id": Mapped[int], "value": Mapped[annotation]},
                "id": mapped_column(primary_key=True),
            },
        )
        return repr(model.__table__.c.value.type)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


app.config["TYPES"] = [
    type_of(annotation, known)
    for annotation in (Role, Level, Name, Text, Number, Price, bool)
    for known in ({}, {str: String(7), int: BigInteger}, {enum.Enum: Enum(enum.Enum, native_enum=False, length=30)})
]


def refusal(action):
    try:
        return action()
    except (AttributeError, TypeError) as error:
        return str(error)


# What only members have, and a response that is taken for a decorator.
app.config["REFUSALS"] = [
    refusal(action)
    for action in (lambda: Role.name, lambda: Level.value, lambda: Role.missing, lambda: redirect("/login")(refusal))
]
