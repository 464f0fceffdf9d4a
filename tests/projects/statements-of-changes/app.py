"""What is written by INSERT and UPDATE: the order of columns, defaults, many rows, several tables; and the types that show themselves."""
import re
import warnings
from datetime import date, datetime

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import bindparam, event, func, insert, update
from sqlalchemy.dialects import mysql, postgresql

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


def show(*values):
    app.config[f"SHOWN {len(app.config):03}"] = re.sub("0x[0-9a-f]+", "…", " ".join(map(str, values)))


thing = db.Table(
    "thing", db.Column("id", db.Integer, primary_key=True), db.Column("a", db.Integer, default=3),
    db.Column("b", db.Integer, onupdate=5), db.Column("c", db.String), db.Column("at", db.DateTime, onupdate=func.now()),
)


class Person(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(20))
    kind = db.Column(db.String(20), nullable=False)
    __mapper_args__ = {"polymorphic_on": kind, "polymorphic_identity": "person"}


class Teacher(Person):
    id = db.Column(db.ForeignKey("person.id"), primary_key=True)
    subject = db.Column(db.String(20))
    __mapper_args__ = {"polymorphic_identity": "teacher"}


class Pupil(Person):
    grade = db.Column(db.Integer)
    __mapper_args__ = {"polymorphic_identity": "pupil"}


@event.listens_for(Teacher, "before_insert")
def before_teacher(mapper, connection, target):
    show("teacher")


@event.listens_for(Person, "before_insert", propagate=True)
def before_any(mapper, connection, target):
    show("any")


@event.listens_for(Person, "before_insert")
def before_person(mapper, connection, target):
    show("person")


@event.listens_for(Teacher, "before_insert")
def before_teacher_again(mapper, connection, target):
    show("teacher again")


def attempt(function):
    try:
        show(function())
    except Exception as error:
        show(type(error).__name__, error)
        db.session.rollback()


with app.app_context(), warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    show(insert(thing).values(c="x", a=1), update(thing).values(c="x", a=1), insert(thing).values([{"c": "x"}, {"c": "y"}]))
    for kind in (mysql.DOUBLE, mysql.FLOAT, mysql.REAL, mysql.NUMERIC):
        show(repr(kind()), repr(kind(asdecimal=True)), repr(kind(5, 2, asdecimal=False)))
    show(repr(postgresql.ENUM("a", name="n", create_type=False)))
    db.create_all()

    @event.listens_for(db.engine, "before_cursor_execute")
    def before(connection, cursor, statement, parameters, context, executemany):
        show(statement, parameters, executemany)

    execute = db.session.execute
    attempt(lambda: execute(insert(thing), [{"c": "x", "b": 2}, {"c": "y", "b": 3}]).rowcount)
    attempt(lambda: execute(insert(thing).values([{"c": "x", "b": 2}, {"c": "y", "b": 3}])).rowcount)
    attempt(lambda: execute(update(thing).where(thing.c.id == bindparam("i")), [{"i": 1, "c": "n"}, {"i": 2, "c": "m"}]).rowcount)
    attempt(lambda: execute(insert(Teacher), [{"name": "t", "subject": "s"}, {"name": "u", "subject": "v"}]))
    attempt(lambda: execute(insert(Pupil), [{"name": "p", "grade": 1}, {"grade": 2}]))
    attempt(lambda: execute(insert(Pupil), {"name": "one"}))
    attempt(lambda: db.session.bulk_insert_mappings(Teacher, [{"name": "w", "subject": "s"}]))
    attempt(lambda: db.session.bulk_save_objects([Teacher(name="o", subject="p"), Teacher(name="r")]))
    attempt(lambda: [(each.id, each.name, each.kind) for each in Person.query.order_by(Person.id)])
    people = Person.query.all()
    attempt(lambda: (db.session.get(Pupil, 1), db.session.get(Person, 1).kind))
    db.session.add_all([Teacher(name="z"), Person(name="y")])
    attempt(db.session.commit)
    pupil = Pupil.query.first()
    pupil.name = datetime(2021, 1, 2)
    attempt(db.session.commit)
    pupil.name = date(2021, 1, 2)
    attempt(db.session.commit)
    pupil.name = datetime(2021, 1, 2).time()
    attempt(db.session.commit)
    for warning in caught:
        show(warning.category.__name__, warning.message)
    other = thing.alias()
    shared = update(thing).where(thing.c.id == other.c.b).values(c=other.c.c)
    removed = thing.delete().where(thing.c.id == other.c.b)
    for statement in (shared, removed, update(Person), update(Person).where(Person.id == thing.c.id).values(name=thing.c.c)):
        show(statement, statement.compile(dialect=postgresql.dialect()))
    attempt(lambda: execute(shared).rowcount)
    attempt(lambda: execute(removed))
    attempt(lambda: execute(update(Person).where(Person.id == thing.c.id, thing.c.c == "n").values(name=thing.c.c)).rowcount)
    attempt(lambda: Person.query.filter(Person.id == thing.c.id).delete())
