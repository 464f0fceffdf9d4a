# column_property() takes values as well as expressions, and no table or class.
from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import select
from sqlalchemy.exc import ArgumentError
from sqlalchemy.orm import column_property, deferred

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class Order(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    state = column_property("open")
    rank = deferred(5)
    nothing = column_property(None)


def answer_of(value):
    try:
        made = column_property(value).columns[0]
    except ArgumentError as error:
        return str(error)
    return str(made), str(made.type)


app.config["STATEMENT"] = str(select(Order))
app.config["KEYS"] = Order.__mapper__.attrs.keys()
app.config["VALUES"] = [answer_of(value) for value in ([1], {"a": 1}, len, True, Order, Order.__table__)]

with app.app_context():
    db.create_all()
    db.session.add(Order(id=1))
    db.session.commit()
    order = db.session.get(Order, 1)
    app.config["ROW"] = [order.state, order.rank, order.nothing]
