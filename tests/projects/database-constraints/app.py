"""What an inspector tells of the constraints of tables, SQLAlchemy's and others'."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import inspect, text

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class Item(db.Model):
    __table_args__ = (
        db.UniqueConstraint("first", "last", name="uq_names"),
        db.CheckConstraint("amount > 0", name="ck_amount"),
        db.CheckConstraint("amount < 9"),
    )
    id = db.Column(db.Integer, primary_key=True)
    amount = db.Column(db.Integer, unique=True)
    first = db.Column(db.String(5))
    last = db.Column(db.String)


raw = (
    "CREATE TABLE raw (id integer primary key, a text unique, b int check(b > 1), c int, constraint both unique(a, b),"
    " CHECK (c <> b))"
)

with app.app_context():
    db.create_all()
    db.session.execute(text(raw))
    inspector = inspect(db.engine)
    for table in ("item", "raw"):
        app.config[f"UNIQUE_{table}".upper()] = inspector.get_unique_constraints(table)
        app.config[f"CHECKED_{table}".upper()] = inspector.get_check_constraints(table)
    try:
        inspector.get_unique_constraints("nothing")
    except Exception as error:
        app.config["NOTHING"] = f"{type(error).__name__}: {error}"
