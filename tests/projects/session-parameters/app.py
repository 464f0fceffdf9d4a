from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import insert, select, text

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)
seen = app.config["SEEN"] = []


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String)
    email = db.Column(db.String)


into = text("INSERT INTO user (name, email) VALUES (:name, :email)")
trials = [
    (into, [{"nme": "ana", "email": "a"}, {"name": "bo", "email": "b"}]),
    (into, [{"name": "ana", "email": "a"}, {"name": "bo", "mail": "b"}]),
    (into, [{"name": "ana", "email": "a"}, {"name": "bo", "email": "b", "more": 1}]),
    (into, [{"name": "cy"}]),
    (into, [{"name": "fay"}, {"name": "gus", "email": "g"}]),
    (into, {"name": "cy"}),
    (insert(User), [{"name": "di", "email": "d"}, {"name": "ed"}]),
    (text("SELECT count(*) FROM user WHERE name = :name"), {"nam": "ana"}),
]
with app.app_context():
    db.create_all()
    for statement, parameters in trials:
        try:
            with db.engine.begin() as connection:
                seen.append(connection.execute(statement, parameters).rowcount)
        except Exception as error:
            seen.append(str(error))
    seen.append([user.name for user in User.query])
    named = User.query.filter(text("name = :name"))
    for ask in (
        lambda: named.params(name="bo").all() == named.params({"name": "bo"}).all(),
        lambda: named.params(name="bo").count(),
        lambda: named.count(),
        lambda: named.all(),
        lambda: User.query.from_statement(text("SELECT * FROM user WHERE name = :name")).params(name="bo").one().email,
        lambda: db.session.scalars(select(User.email).where(text("name = :name")).params(name="bo")).all(),
        lambda: db.session.scalars(select(User.email).where(text("name = :name"))).all(),
    ):
        try:
            seen.append(ask())
        except Exception as error:
            seen.append(str(error))
