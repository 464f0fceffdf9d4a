"""Classes that share a table, or join one, select and delete their own rows."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import delete, select

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class Person(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(20))
    kind = db.Column(db.String(20))
    __mapper_args__ = {"polymorphic_on": kind, "polymorphic_identity": "person"}

    def __repr__(self):
        return f"<{type(self).__name__} {self.name}>"


class Teacher(Person):
    id = db.Column(db.ForeignKey("person.id"), primary_key=True)
    subject = db.Column(db.String(20))
    __mapper_args__ = {"polymorphic_identity": "teacher"}
    __tablename__ = "teacher"


class Pupil(Person):
    grade = db.Column(db.Integer)
    __mapper_args__ = {"polymorphic_identity": "pupil"}


with app.app_context():
    db.create_all()
    db.session.add(Teacher(name="Ann", subject="Art"))
    db.session.commit()
    db.session.add(Pupil(name="Bob", grade=3))
    db.session.commit()
    print(select(Teacher))
    print(select(Pupil).where(Pupil.grade > 1))
    print(db.session.query(Teacher.name, Teacher.subject).all(), Pupil.query.count())
    print(Person.query.order_by(Person.id).all())
    print(Pupil.query.delete(), Person.query.count())
    print(db.session.execute(delete(Pupil)).rowcount)
    db.session.execute(db.text("update person set kind = 'alien'"))
    db.session.expire_all()
    Person.query.all()
