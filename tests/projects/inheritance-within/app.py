"""Relationships between classes that share a table, in conditions; and which of two foreign keys is a class's own."""
from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
app.config["FOUND"] = found = []
db = SQLAlchemy(app)
likes = db.Table("likes", db.Column("a", db.ForeignKey("manager.id")), db.Column("b", db.ForeignKey("person.id")))


class Person(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String)
    kind = db.Column(db.String)
    __mapper_args__ = {"polymorphic_on": kind, "polymorphic_identity": "person"}


class Manager(Person):
    id = db.Column(db.ForeignKey("person.id"), primary_key=True)
    status = db.Column(db.String)
    employees = db.relationship("Employee", back_populates="manager", foreign_keys="Employee.manager_id")
    liked = db.relationship(Person, secondary=likes)
    __mapper_args__ = {"polymorphic_identity": "manager"}


class Employee(Person):
    id = db.Column(db.ForeignKey("person.id"), primary_key=True)
    salary = db.Column(db.Integer)
    manager_id = db.Column(db.ForeignKey("manager.id"))
    manager = db.relationship(Manager, back_populates="employees", foreign_keys=manager_id)
    buddy_id = db.Column(db.ForeignKey("person.id"))
    buddy = db.relationship(Person, foreign_keys=buddy_id)
    __mapper_args__ = {"polymorphic_identity": "employee", "inherit_condition": id == Person.id}


with app.app_context():
    db.create_all()
    boss = Manager(name="boss", status="x")
    ann = Employee(name="ann", salary=3, manager=boss, buddy=boss)
    bob = Employee(name="bob", salary=7, buddy=ann)
    boss.liked = [bob]
    db.session.add_all([ann, bob, boss])
    db.session.commit()
    for query in (
        db.select(Manager).where(Manager.employees.any(Employee.salary > 2)),
        db.select(Manager).where(~Manager.employees.any()),
        db.select(Employee).where(Employee.manager.has(Manager.name == "boss")),
        db.select(Employee).where(Employee.manager.has(name="boss", status="x")),
        db.select(Employee).where(Employee.buddy.has(Person.name == "ann")),
        db.select(Manager).where(Manager.liked.any(Person.name == "bob")),
    ):
        found.append(str(query))
        found.append([person.name for person in db.session.scalars(query)])
