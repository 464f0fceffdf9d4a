"""Many to many with classes of two tables: loaded, asked for, and gone."""
from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)
enrolments = db.Table(
    "enrolment",
    db.Column("student_id", db.ForeignKey("student.id"), primary_key=True),
    db.Column("course_id", db.ForeignKey("course.id"), primary_key=True),
)


class Person(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    kind = db.Column(db.String(20))
    name = db.Column(db.String(50))
    __mapper_args__ = {"polymorphic_on": kind, "polymorphic_identity": "person"}


class Student(Person):
    id = db.Column(db.ForeignKey("person.id"), primary_key=True)
    courses = db.relationship("Course", secondary=enrolments, back_populates="students", order_by="Course.code")
    __mapper_args__ = {"polymorphic_identity": "student"}


class Course(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    code = db.Column(db.String(8))
    students = db.relationship("Student", secondary=enrolments, back_populates="courses")
    tutor_id = db.Column(db.ForeignKey("student.id"))
    tutor = db.relationship(Student)


with app.app_context():
    db.create_all()
    maths, physics = Course(code="M"), Course(code="P")
    sue, bob = Student(name="Sue", courses=[physics, maths]), Student(name="Bob", courses=[maths])
    maths.tutor = bob
    db.session.add_all([maths, physics, sue, bob])
    db.session.commit()
    app.config["NAMES"] = [[student.name for student in maths.students], [course.code for course in sue.courses]]
    queries = [
        db.session.query(Course.code).filter(~Course.students.any(Student.name == "Bob")),
        db.session.query(Course.code).filter(Course.students.any(name="Sue")),
        db.session.query(Course.code).filter(Course.tutor.has(Student.name == "Bob")),
        db.session.query(Student.name).filter(Student.courses.any(code="M")),
    ]
    app.config["QUERIES"] = [str(query) for query in queries]
    app.config["FOUND"] = [query.all() for query in queries]
    db.session.delete(sue)
    db.session.commit()
    app.config["LEFT"] = [len(physics.students), Student.query.count(), Person.query.count()]
