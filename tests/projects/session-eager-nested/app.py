"""What is loaded along with instances, and what with that: joins inside of outer joins, one level after the other, the
columns that always come along."""
from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import event
from sqlalchemy.orm import deferred, joinedload, load_only, selectinload, subqueryload

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
app.config["SAID"] = said = []
db = SQLAlchemy(app)


class Region(db.Model):
    id = db.Column(db.Integer, primary_key=True)


class City(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String)
    region_id = db.Column(db.ForeignKey("region.id"))
    region = db.relationship(Region, lazy="joined", innerjoin=True)


class Person(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    kind = db.Column(db.String)
    photo = deferred(db.Column(db.LargeBinary))
    city_id = db.Column(db.ForeignKey("city.id"))
    city = db.relationship(City, lazy="joined")
    pets = db.relationship("Pet")
    __mapper_args__ = {"polymorphic_on": kind, "polymorphic_identity": "person"}


class Pupil(Person):
    __mapper_args__ = {"polymorphic_identity": "pupil"}


class Pet(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    person_id = db.Column(db.ForeignKey("person.id"))
    toys = db.relationship("Toy", lazy="selectin")


class Toy(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    pet_id = db.Column(db.ForeignKey("pet.id"))
    parts = db.relationship("Part", lazy="selectin")


class Part(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    toy_id = db.Column(db.ForeignKey("toy.id"))


with app.app_context():
    db.create_all()

    @event.listens_for(db.engine, "before_cursor_execute")
    def show(connection, cursor, statement, parameters, context, many):
        said.append((" ".join(statement.split()), parameters))

    leeds = City(name="Leeds", region=Region())
    db.session.add_all([Pupil(city=leeds, pets=[Pet(toys=[Toy(parts=[Part()])])]), Person(photo=b"1")])
    db.session.commit()
    said.clear()
    for query in (
        db.select(Person).order_by(Person.id),
        db.select(Person).options(selectinload(Person.pets)),
        db.select(Pupil).options(subqueryload(Person.pets)).limit(1),
        db.select(Person).options(load_only(Person.city_id), joinedload(Person.city).load_only(City.name)),
        db.select(Pet).options(joinedload(Pet.toys).joinedload(Toy.parts, innerjoin=True)),
    ):
        db.session.expunge_all()
        for each in db.session.scalars(query).unique():
            said.append((type(each).__name__, each.id))
    said.append(Person.query.count())
    said.append(db.paginate(db.select(Pupil)).total)
