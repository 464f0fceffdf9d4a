"""A default that cannot be made."""
import uuid

from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class Ticket(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    code = db.Column(db.String, default=lambda: uuid.uuid4().hx)


with app.app_context():
    db.create_all()
    db.session.add(Ticket())
    db.session.commit()
