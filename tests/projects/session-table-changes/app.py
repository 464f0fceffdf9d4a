from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
app.config["SQLALCHEMY_BINDS"] = {"archive": "sqlite://"}
db = SQLAlchemy(app)

enrolments = db.Table(
    "enrolments",
    db.Column("student_id", db.Integer, db.ForeignKey("student.id"), primary_key=True),
    db.Column("course_id", db.Integer, db.ForeignKey("course.id"), primary_key=True),
    db.Column("grade", db.String(2)),
)
letters = db.Table("letters", db.Column("id", db.Integer, primary_key=True), db.Column("to", db.String), bind_key="archive")


class Student(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String)
    courses = db.relationship("Course", secondary=enrolments, backref="students")


class Course(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String)


with app.app_context():
    db.create_all()
    maths, music = Course(title="Maths"), Course(title="Music")
    ada = Student(name="Ada", courses=[maths, music])
    db.session.add_all([ada, Student(name="Alan", courses=[maths])])
    db.session.commit()
    print(db.session.query(enrolments).count(), [course.title for course in ada.courses])
    print(db.session.query(enrolments).update({"grade": "B"}))
    print(db.session.query(enrolments).filter(enrolments.c.course_id == maths.id).update({enrolments.c.grade: "A"}))
    print(db.session.query(enrolments).order_by(enrolments.c.student_id, enrolments.c.course_id).all())
    print(db.session.query(enrolments).filter_by(course_id=music.id).delete())
    print(db.session.query(enrolments).filter(enrolments.c.student_id > 1).delete(synchronize_session=False))
    print([course.title for course in ada.courses])
    print(db.session.query(enrolments).delete(), [course.title for course in ada.courses])
    db.session.commit()
    print(ada.courses, db.session.query(letters).delete())
    db.session.add(Student(name="Alonzo"))
    print(db.session.query(Student.__table__).filter(Student.name == "Alonzo").delete())
    try:
        db.session.query(enrolments).limit(1).delete()
    except Exception as error:
        print(type(error).__name__, error)
