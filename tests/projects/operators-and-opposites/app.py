"""What ~ makes of a comparison, operators for bits and patterns, and collection classes that cannot take anything in."""

from flask import Flask
from sqlalchemy import Column, ForeignKey, Integer, String, exists, func, literal, null
from sqlalchemy.dialects import mysql
from sqlalchemy.orm import DeclarativeBase, relationship

app = Flask(__name__)


class Base(DeclarativeBase):
    pass


class Node(Base):
    __tablename__ = "node"
    id = Column(Integer, primary_key=True)
    name = Column(String)


number, name = Node.id, Node.name
app.config["OPPOSITES"] = [
    str(~clause)
    for clause in (
        number.is_(5), number.is_not(5), number.is_(None), number.is_not(null()), number.is_(True),
        number.is_distinct_from(3), number.isnot_distinct_from(3), number.is_(name), number.is_(literal(4)),
        name.istartswith("a"), name.iendswith("b"), name.regexp_match("x"), exists().where(number == 1),
    )
]
app.config["PATTERNS"] = [
    str(clause.compile(dialect=mysql.dialect()))
    for clause in (name.regexp_match("x", flags="i"), ~name.regexp_match("x"), name.regexp_replace("x", "y", flags="g"))
]
app.config["BITS"] = [
    str(clause)
    for clause in (
        number.bitwise_and(5), number.bitwise_or(5) + 1, number.bitwise_xor(5) == 3, number.bitwise_lshift(1),
        number.bitwise_rshift(1), number.bitwise_not(), (number + 1).bitwise_and(2),
    )
]
app.config["FUNCTIONS"] = [str(each) for each in (func.Now(), func.COUNT(number), func.Max(number), func.Lower(name))]


class Own:
    pass


def collection(kind):
    class Root(DeclarativeBase):
        pass

    class Child(Root):
        __tablename__ = "child"
        id = Column(Integer, primary_key=True)
        parent_id = Column(ForeignKey("parent.id"))

    class Parent(Root):
        __tablename__ = "parent"
        id = Column(Integer, primary_key=True)
        children = relationship(Child, collection_class=kind)

    Root.registry.configure()
    return type(Parent().children).__name__


found = []
for kind in (list, set, dict, tuple, Own, lambda: {}, lambda: [], int, 5):
    try:
        found.append(collection(kind))
    except Exception as error:
        found.append(f"{type(error).__name__}: {error}")
app.config["COLLECTIONS"] = found
