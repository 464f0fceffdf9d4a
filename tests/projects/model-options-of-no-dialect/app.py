"""A misspelt option with an underscore reads as one of a dialect that nobody has: SQLAlchemy warns, and goes on."""
from datetime import datetime

from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class Task(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    created = db.Column(db.DateTime, get_or_default=datetime.now)


with app.app_context():
    db.create_all()
