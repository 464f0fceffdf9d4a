"""SQLite's driver begins a transaction before rows are changed first; a savepoint before that is one itself."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import inspect, text
from sqlalchemy.exc import IntegrityError, StatementError

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class Supplier(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String, unique=True)


def names():
    return [supplier.name for supplier in Supplier.query.order_by(Supplier.id)]


with app.app_context():
    db.create_all()
    session = db.session
    outer = session.begin_nested()
    session.add(Supplier(name="outer"))
    inner = session.begin_nested()
    session.add(Supplier(name="inner"))
    session.flush()
    inner.rollback()
    outer.commit()
    app.config["RELEASED"] = names(), inner.is_active
    session.add(Supplier(name="outer"))
    try:
        session.flush()
    except IntegrityError:
        session.rollback()
    app.config["KEPT"] = names()
    session.add(Supplier(name="before"))
    with session.begin_nested():
        session.add(Supplier(name="within"))
    session.rollback()
    app.config["TAKEN_BACK"] = names()
    session.execute(text("CREATE TABLE other (id INTEGER)"))
    session.rollback()
    app.config["TABLES"] = inspect(db.engine).get_table_names()
    try:
        session.execute(text("SELECT :a + :b"), {"a": 1})
    except StatementError as error:
        app.config["MISSING"] = repr(error.orig), str(error.orig)
