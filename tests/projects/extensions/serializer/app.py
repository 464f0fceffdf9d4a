from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import MetaData
from sqlalchemy_serializer import SerializerMixin

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app, metadata=MetaData(naming_convention={"fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s"}))


class Owner(db.Model, SerializerMixin):
    __tablename__ = "owners"
    serialize_rules = ("-pets.owner",)
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String)
    pets = db.relationship("Pet", back_populates="owner")


class Pet(db.Model, SerializerMixin):
    __tablename__ = "pets"
    serialize_rules = ("-owner.pets",)
    id = db.Column(db.Integer, primary_key=True)
    owner_id = db.Column(db.Integer, db.ForeignKey("owners.id"))
    owner = db.relationship("Owner", back_populates="pets")


with app.app_context():
    db.create_all()
    app.config["SEEN"] = [Owner(id=1, name="Ann").to_dict(only=("name",)),
                          Owner(id=1, name="Ann").to_dict(rules=("-name", "-pets"))]
