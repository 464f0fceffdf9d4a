from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import insert, text

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
