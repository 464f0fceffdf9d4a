from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import select

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)
seen = app.config["SEEN"] = []


class Employee(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(50))
    type = db.Column(db.String(20))
    __mapper_args__ = {"polymorphic_on": type, "polymorphic_identity": "employee"}


class Engineer(Employee):
    id = db.Column(db.ForeignKey("employee.id"), primary_key=True)
    language = db.Column(db.String(10))
    __mapper_args__ = {"polymorphic_identity": "engineer"}


def attempt(action):
    try:
        seen.append(str(action()))
    except Exception as error:
        db.session.rollback()
        seen.append(f"{type(error).__name__}: {error}")


with app.app_context():
    db.create_all()
    for query in (Engineer.query, db.session.query(Engineer.language), select(Engineer), select(Engineer.name)):
        for name in ("language", "name", "salary"):
            attempt(lambda: query.filter_by(**{name: "x"}))
    db.session.add_all([Engineer(name="a", language="c"), Engineer(name="b", language="d"), Employee(name="z")])
    db.session.commit()
    attempt(lambda: Engineer.query.filter_by(language="c").first().name)
    attempt(lambda: Engineer.query.filter(Engineer.language == "d").count())
    attempt(lambda: db.session.query(Engineer).get(2).name)
    attempt(lambda: Engineer.query.filter_by(language="d").update({"language": "q"}))
    attempt(lambda: Engineer.query.filter_by(language="q").update({"name": "q"}))
    attempt(lambda: Engineer.query.filter_by(language="q").delete())
    attempt(lambda: [each.name for each in Employee.query])
