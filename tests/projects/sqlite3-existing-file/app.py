import os
import sqlite3

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import inspect

app = Flask(__name__)
here = os.path.dirname(os.path.abspath(__file__))
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///" + os.path.join(here, "shop.db")
app.config["SQLALCHEMY_BINDS"] = {"broken": "sqlite:///" + os.path.join(here, "broken.db")}
db = SQLAlchemy(app)


class Item(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(20), nullable=False)


class Order(db.Model):
    id = db.Column(db.Integer, primary_key=True)


class Note(db.Model):
    __bind_key__ = "broken"
    id = db.Column(db.Integer, primary_key=True)


with app.app_context():
    app.config["TABLES_BEFORE"] = inspect(db.engine).get_table_names()
    db.create_all(bind_key=None)
    app.config["TABLES"] = inspect(db.engine).get_table_names()
    if Item.query.filter_by(name="lamp").first() is None:
        db.session.add(Item(name="lamp"))
    db.session.add(Item(name="table"))
    db.session.commit()
    app.config["ITEMS"] = [(item.id, item.name) for item in Item.query.order_by(Item.id)]

connection = sqlite3.connect("shop.db")
app.config["DRIVER"] = connection.execute("SELECT count(*) FROM item").fetchone()
connection.close()
app.config["EMPTY"] = sqlite3.connect("empty.db").execute("SELECT count(*) FROM sqlite_master").fetchone()
broken = sqlite3.connect("broken.db")
try:
    broken.execute("SELECT 1 FROM item")
except sqlite3.DatabaseError as error:
    app.config["BROKEN"] = type(error).__name__, str(error), error.sqlite_errorname

with app.app_context():
    db.create_all()
