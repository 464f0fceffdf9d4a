import babel
import dateutil.parser
import pytz
from dateutil.relativedelta import relativedelta
from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from jose import jwt

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class Show(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    starts = db.Column(db.DateTime)


def format_datetime(value, format="medium"):
    date = dateutil.parser.parse(value) + relativedelta(hours=1)
    return babel.dates.format_datetime(date.astimezone(pytz.utc), format, locale="en")


@app.route("/token")
def token():
    return jwt.encode({}, "secret")


app.jinja_env.filters["datetime"] = format_datetime
