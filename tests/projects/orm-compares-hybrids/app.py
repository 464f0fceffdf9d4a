"""What hybrid properties are on their class: named expressions, or the attributes that they stand for."""

from flask import Flask
from sqlalchemy import Column, Integer, String, and_, case, func, select, update
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import aliased, declarative_base

app = Flask(__name__)
Base = declarative_base()


class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    first = Column(String)
    born = Column(Integer)

    @hybrid_property
    def full(self):
        return self.first + " " + self.first

    @hybrid_property
    def age(self):
        return 2020 - self.born

    @hybrid_property
    def loud(self):
        return func.upper(self.first)

    @hybrid_property
    def same(self):
        return self.first

    @hybrid_property
    def old(self):
        return self.born < 1950

    @hybrid_property
    def short(self):
        return self.first[:1]

    @short.expression
    @classmethod
    def short(cls):
        return func.substr(cls.first, 1, 1)

    @hybrid_property
    def size(self):
        return len(self.first)

    @size.inplace.expression
    @classmethod
    def _size_of_class(cls):
        return func.length(cls.first).label("size")

    @hybrid_property
    def plain(self):
        return 5


def show(make):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: (str(User.full), str(User.age), str(User.same), str(User.plain), str(aliased(User).age)))
show(lambda: User.full == "x")
show(lambda: User.full.like("x"))
show(lambda: User.full.startswith("x"))
show(lambda: ~User.full.startswith("x"))
show(lambda: User.age + 1)
show(lambda: -User.age)
show(lambda: ~User.old)
show(lambda: and_(User.old, User.age == 3))
show(lambda: case((User.old, 1), else_=User.age))
show(lambda: select(User.full, User.age, User.loud, User.same, User.old).where(~User.old).order_by(User.age))
show(lambda: select(aliased(User).full))
show(lambda: select(User).filter_by(age=3))
show(lambda: update(User).values(same="x"))
show(lambda: User.age.nope)
show(lambda: select(User.plain))
show(lambda: select(User.short, User.size).where(User.short == "A").order_by(User.size.desc()))
show(lambda: (User(first="Ann").short, User(first="Ann").size))
