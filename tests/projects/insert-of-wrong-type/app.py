from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class Event(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    day = db.Column(db.Date)


with app.app_context():
    db.create_all()
    db.session.add(Event(day="2024-05-01"))
    db.session.commit()
