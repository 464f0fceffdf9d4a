from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///library.db"
db = SQLAlchemy(app)
import datetime
import decimal
import enum
import uuid


class Kind(enum.Enum):
    paper = 1
    sound = 2


class Item(db.Model):
    id = db.Column(db.Uuid, primary_key=True, default=uuid.uuid4)
    kind = db.Column(db.Enum(Kind), default=Kind.paper)
    price = db.Column(db.Numeric(8, 2))
    opens = db.Column(db.Time)
    extra = db.Column(db.PickleType)
    loan = db.Column(db.Interval)
    cover = db.Column(db.LargeBinary)
    notes = db.Column(db.JSON)


with app.app_context():
    db.create_all()
    values = dict(price=decimal.Decimal("1.50"), opens=datetime.time(8), extra={"a": 1}, loan=datetime.timedelta(14))
    db.session.add(Item(cover=b"x", notes=["y", None], **values))
    db.session.commit()
    item = Item.query.first()
    app.config["ITEM"] = [item.kind, item.price, item.opens, item.extra, item.loan, item.cover, item.notes]
