"""Classes that are asked for together with those below them, and joins to classes below."""
import re

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import func, or_, select
from sqlalchemy.orm import with_polymorphic, aliased, selectinload, joinedload
app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class Person(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(20))
    kind = db.Column(db.String(20))
    firm_id = db.Column(db.ForeignKey("firm.id"))
    __mapper_args__ = {"polymorphic_on": kind, "polymorphic_identity": "person"}

    def __repr__(self):
        return f"<{type(self).__name__} {self.name}>"


class Teacher(Person):
    id = db.Column(db.ForeignKey("person.id"), primary_key=True)
    subject = db.Column(db.String(20))
    __mapper_args__ = {"polymorphic_identity": "teacher"}


class Head(Teacher):
    id = db.Column(db.ForeignKey("teacher.id"), primary_key=True)
    since = db.Column(db.Integer)
    __mapper_args__ = {"polymorphic_identity": "head"}


class Pupil(Person):
    grade = db.Column(db.Integer)
    __mapper_args__ = {"polymorphic_identity": "pupil"}


class Firm(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    people = db.relationship("Person", backref="firm")


class Shape(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    kind = db.Column(db.String(20))
    __mapper_args__ = {"polymorphic_on": kind, "polymorphic_identity": "shape", "with_polymorphic": "*"}


class Circle(Shape):
    id = db.Column(db.ForeignKey("shape.id"), primary_key=True)
    radius = db.Column(db.Integer)
    __mapper_args__ = {"polymorphic_identity": "circle"}


class Square(Shape):
    id = db.Column(db.ForeignKey("shape.id"), primary_key=True)
    side = db.Column(db.Integer)
    __mapper_args__ = {"polymorphic_identity": "square"}


class Animal(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    kind = db.Column(db.String(20))
    __mapper_args__ = {"polymorphic_on": kind, "polymorphic_identity": "animal"}


class Dog(Animal):
    bark = db.Column(db.Integer)
    __mapper_args__ = {"polymorphic_identity": "dog", "polymorphic_load": "inline"}


class Cat(Animal):
    id = db.Column(db.ForeignKey("animal.id"), primary_key=True)
    purr = db.Column(db.Integer)
    __mapper_args__ = {"polymorphic_identity": "cat", "polymorphic_abstract": False}

def attempt(number, line):
    try:
        found = str(eval(line))
    except Exception as error:
        found = f"{type(error).__name__} {error}"
        db.session.rollback()
    app.config[f"SHOWN {number:02} {line.upper()}"] = re.sub("0x[0-9a-f]+", "…", found)


LINES = '''
select(with_polymorphic(Person, [Teacher, Pupil]))
select(with_polymorphic(Person, "*"))
select(with_polymorphic(Person, [Head]))
select(with_polymorphic(Person, [Pupil]))
db.session.query(with_polymorphic(Person, "*"))
select(with_polymorphic(Teacher, [Head]))
with_polymorphic(Pupil, [Teacher])
select(wp).where(wp.Teacher.subject == "Art")
select(wp.name, wp.Teacher.subject, wp.Pupil.grade)
select(wp).where(wp.name == "Ann").order_by(wp.Teacher.id)
db.session.query(wp).filter(or_(wp.Teacher.subject == "x", wp.Pupil.grade == 2)).count()
db.session.scalars(select(wp).order_by(wp.id)).all()
[(p.name, p.__dict__.get("subject"), p.__dict__.get("grade"), p.__dict__.get("since")) for p in db.session.scalars(select(wp).order_by(wp.id))]
db.session.query(wp).filter(wp.Head.since == 3).all()
wp.subject
wp.Teacher
repr(wp)[:14]
select(Shape)
select(Shape).where(Shape.kind == "x")
Shape.query
Shape.query.filter_by(kind="circle")
Shape.query.filter(Circle.radius == 2)
Shape.query.order_by(Shape.id).all()
select(Circle)
select(Shape.id)
Shape.query.count()
select(func.count()).select_from(Shape)
db.session.get(Shape, 1)
select(Animal)
Animal.query.all()
[(a.kind, a.__dict__.get("bark"), a.__dict__.get("purr")) for a in Animal.query.order_by(Animal.id)]
select(Firm).join(Firm.people.of_type(Teacher))
Firm.query.join(Firm.people.of_type(Teacher)).filter(Teacher.subject == "Art").all()
Firm.query.outerjoin(Firm.people.of_type(Teacher))
Firm.query.join(Firm.people.of_type(Pupil)).filter(Pupil.grade == 3)
Firm.query.join(Firm.people.of_type(wp)).filter(wp.Teacher.subject == "Art")
Firm.query.join(Teacher)
Firm.query.join(Pupil)
Firm.query.join(Person)
Person.query.join(Firm)
Teacher.query.join(Firm)
Teacher.query.join(Teacher.firm)
Pupil.query.join(Person.firm)
Firm.query.filter(Firm.people.of_type(Teacher).any(Teacher.subject == "Art"))
Firm.query.filter(Firm.people.of_type(Pupil).any(Pupil.grade == 2))
Firm.query.options(selectinload(Firm.people.of_type(Teacher))).all()
Firm.query.options(joinedload(Firm.people)).all()
select(aliased(Pupil))
Teacher.query.filter(Teacher.name == "x", Teacher.subject == "y")
db.session.query(Person, Teacher).filter(Person.id == Teacher.id)
db.session.query(Person).outerjoin(Pupil, Pupil.id == Person.id)
'''.strip().splitlines()


with app.app_context():
    db.create_all()
    firm = Firm()
    db.session.add_all([firm, Person(name="Pat"), Teacher(name="Ann", subject="Art", firm=firm), Head(name="Hal", subject="Hop", since=3), Pupil(name="Bob", grade=2, firm=firm)])
    db.session.add_all([Shape(), Circle(radius=2), Square(side=3), Animal(), Dog(bark=1), Cat(purr=2)])
    db.session.commit()
    wp = with_polymorphic(Person, "*")
    for number, line in enumerate(LINES):
        db.session.expunge_all()
        attempt(number, line)
