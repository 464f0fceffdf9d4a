"""What type an operator makes of two expressions; the values that come back follow it."""

import operator
from datetime import date, datetime, timedelta
from decimal import Decimal

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import func, null
from sqlalchemy.dialects import mysql, postgresql, sqlite

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class Line(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    small = db.Column(db.SmallInteger)
    price = db.Column(db.Numeric(10, 2))
    rate = db.Column(db.Float)
    exact = db.Column(db.Double)
    day = db.Column(db.Date)
    at = db.Column(db.DateTime)
    hour = db.Column(db.Time)
    span = db.Column(db.Interval)
    name = db.Column(db.String(5))
    note = db.Column(db.Text)
    kind = db.Column(db.Enum("a", "bcd"))
    done = db.Column(db.Boolean)


columns = list(Line.__table__.c)
values = [2, 2.5, Decimal("1.5"), "x", timedelta(days=1), date(2024, 1, 1), datetime(2024, 1, 1), True, None, null()]


def shown(operate, left, right):
    try:
        made = operate(left, right)
        return f"{made} {made.type!r}"
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for name in ("add", "sub", "mul", "truediv", "floordiv", "mod"):
    operate = getattr(operator, name)
    for column in columns:
        app.config[f"{name} {column.key}".upper()] = [shown(operate, column, other) for other in columns + values]
    for value in values[:-2]:
        app.config[f"{name} {value!r}".upper()] = [shown(operate, value, column) for column in columns]

for dialect in (sqlite.dialect(), postgresql.dialect(), mysql.dialect()):
    for operate in (operator.truediv, operator.floordiv, operator.mod):
        for left in (Line.id, Line.price, Line.exact):
            made = [operate(left, right) for right in (Line.small, Line.price, Line.rate, 2, 2.5, Decimal("1.5"))]
            name = f"{operate.__name__} of {left.key} by {dialect.name}"
            app.config[name.upper()] = [
                str(each.compile(dialect=dialect, compile_kwargs={"literal_binds": True})) for each in made
            ]

with app.app_context():
    db.create_all()
    db.session.add(Line(small=3, price=Decimal("2.50"), rate=1.5, exact=0.25))
    db.session.commit()
    worth = Line.id * Line.price
    asked = [worth, func.sum(worth), func.coalesce(func.sum(worth), 0), func.sum(Line.small * 2.5), Line.price * 1.1]
    asked += [Line.rate * Line.price, func.avg(Line.price), Line.small / 2, Line.small // 2, -Line.price]
    app.config["ROW"] = list(db.session.query(*asked).one())
