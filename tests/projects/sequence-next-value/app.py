from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.dialects import mysql, postgresql, sqlite

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)
numbers = db.Sequence("numbers", start=5)
others = db.Sequence("Other Numbers", schema="shop")


class Item(db.Model):
    id = db.Column(db.Integer, primary_key=True)


def show(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


for sequence in (numbers, others):
    print(db.select(sequence.next_value()), sequence.next_value(), sequence)
    for dialect in (mysql, postgresql, sqlite):
        show(lambda: db.select(sequence.next_value()).compile(dialect=dialect.dialect()))
        show(lambda: db.func.next_value(sequence).compile(dialect=dialect.dialect()))
with app.app_context():
    show(lambda: db.session.scalar(db.select(numbers.next_value())))
    show(lambda: db.session.scalar(numbers.next_value()))
