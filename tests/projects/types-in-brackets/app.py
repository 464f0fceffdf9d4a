"""Classes of the libraries with types in brackets, as people write them for type checkers."""

from datetime import datetime, timezone
from typing import Optional, TypeVar

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from flask_sqlalchemy.query import Query
from marshmallow import fields
from marshmallow_sqlalchemy import SQLAlchemyAutoSchema
from sqlalchemy import Column, ForeignKey, Integer, Select, String, inspect
from sqlalchemy import DateTime
from sqlalchemy.ext.associationproxy import AssociationProxy
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import InstrumentedAttribute, MappedColumn, Relationship, RelationshipProperty, Session
from sqlalchemy.orm import mapped_column, relationship, scoped_session, sessionmaker
from sqlalchemy.types import TypeDecorator, UserDefinedType

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)
Row = TypeVar("Row")


class Moment(TypeDecorator[datetime]):
    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return value and value.astimezone(timezone.utc).replace(tzinfo=None)


class Place(UserDefinedType[tuple]):
    cache_ok = True

    def get_col_spec(self, **keywords):
        return "PLACE"


class Found(Query[Row]):
    pass


class Colour(fields.Field[str]):
    pass


class Shed(db.Model):
    id: MappedColumn[int] = mapped_column(primary_key=True)
    name: MappedColumn[Optional[str]] = mapped_column(String(20))
    built = Column(Moment)
    place = Column(Place)
    tools: Relationship[list["Tool"]] = relationship(back_populates="shed")

    @hybrid_property
    def label(self) -> Column[str]:
        return self.name


class Tool(db.Model):
    id: InstrumentedAttribute[int] = mapped_column(primary_key=True)
    shed_id: MappedColumn[int] = mapped_column(ForeignKey("shed.id"))
    shed: Relationship["Shed"] = relationship(back_populates="tools")


class ShedSchema(SQLAlchemyAutoSchema[Shed]):
    class Meta:
        model = Shed
        exclude = ("place",)


said = app.config["SAID"] = []


def note(*values):
    said.append(" ".join([str(value) for value in values]))


note(sessionmaker[Session], scoped_session[Session], hybrid_property[int], AssociationProxy[str])
note(Select[tuple[int]], Found.__mro__[1], TypeDecorator[int] is TypeDecorator, MappedColumn[int], Column[int])
note(type(sessionmaker[Session](bind=None)).__name__, Colour.__mro__[1], list(ShedSchema().fields))
note(inspect(Tool).relationships.shed.uselist, inspect(Shed).relationships.tools.uselist)


def attempt(make):
    try:
        note(make())
    except Exception as error:
        note(type(error).__name__, error)


def other_container():
    class Nail(db.Model):
        id: Column[int] = mapped_column(primary_key=True)

    return Nail.__table__.c.keys()


def no_container():
    class Screw(db.Model):
        id: Column[int] = Column(Integer, primary_key=True)
        shed_id: Column = Column(ForeignKey("shed.id"))

    return Screw.__table__.c.keys()


def plain_property():
    class Hook(db.Model):
        id: MappedColumn[int] = mapped_column(primary_key=True)
        shed_id: MappedColumn[int] = mapped_column(ForeignKey("shed.id"))
        shed: RelationshipProperty["Shed"] = relationship()

    return Hook.__table__.c.keys()


attempt(other_container)
attempt(no_container)
attempt(plain_property)
attempt(lambda: fields.String[int])
attempt(lambda: fields.Field[int, str])
attempt(lambda: sessionmaker[int, str])
attempt(lambda: String(20)[0])
