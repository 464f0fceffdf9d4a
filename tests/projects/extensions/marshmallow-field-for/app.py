from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from marshmallow import Schema
from marshmallow_sqlalchemy import field_for, fields_for_model

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(80), nullable=False)


class UserSchema(Schema):
    id = field_for(User, "id", dump_only=True)
    name = field_for(User, "name")


app.config["SEEN"] = [list(UserSchema().fields), sorted(fields_for_model(User)), UserSchema().fields["id"].dump_only]
try:
    field_for(User, "nmae")
except AttributeError as error:
    print(error)
