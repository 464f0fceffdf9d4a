from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import MetaData

conventions = {
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
}
app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///shop.db"
db = SQLAlchemy(app, metadata=MetaData(naming_convention=conventions))


class Order(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    state = db.Column(db.Enum("new", "paid", name="state", create_constraint=True))
    gift = db.Column(db.Boolean(name="is_gift", create_constraint=True))
    parts = db.Column(db.ARRAY(db.Integer))
