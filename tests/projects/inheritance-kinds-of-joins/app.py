"""Where a class that shares its parent's table is asked for its kind: joined, selected, or given to a function."""
from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import func

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
app.config["SAID"] = said = []
db = SQLAlchemy(app)


class Animal(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    kind = db.Column(db.String)
    name = db.Column(db.String)
    keeper_id = db.Column(db.ForeignKey("keeper.id"))
    __mapper_args__ = {"polymorphic_on": kind, "polymorphic_identity": "animal"}


class Dog(Animal):
    __mapper_args__ = {"polymorphic_identity": "dog"}


class Cat(Animal):
    __mapper_args__ = {"polymorphic_identity": "cat"}


class Keeper(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String)
    animals = db.relationship(Animal, backref="keeper")


with app.app_context():
    db.create_all()
    db.session.add_all([Keeper(name="Kim", animals=[Dog(name="Rex"), Cat(name="Tom")]), Keeper(name="Lou")])
    db.session.commit()
    for statement in (
        db.select(Keeper.name, Dog.name).join(Dog, Dog.keeper_id == Keeper.id),
        db.select(Keeper.name, Dog.name).outerjoin(Dog, Dog.keeper_id == Keeper.id).order_by(Keeper.name),
        db.select(Keeper.name, Dog.name).join(Keeper.animals.of_type(Dog)),
        db.select(Dog.name, Keeper.name).join(Dog.keeper),
        db.select(func.count(Dog.id)),
        db.select(func.count(Dog.id).label("dogs")).join(Dog.keeper),
        db.select(Keeper.name, func.count(Dog.id)).outerjoin(Dog, Dog.keeper_id == Keeper.id).group_by(Keeper.id),
        db.select(Keeper.name).where(Keeper.animals.of_type(Dog).any(Dog.name == "Rex")),
        db.session.query(func.max(Dog.name)),
    ):
        said.append(str(statement))
        said.append([tuple(row) for row in (statement if hasattr(statement, "session") else db.session.execute(statement))])
