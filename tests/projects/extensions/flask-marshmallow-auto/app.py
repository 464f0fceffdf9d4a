from flask import Flask
from flask_marshmallow import Marshmallow
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)
ma = Marshmallow(app)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String)


class UserSchema(ma.SQLAlchemyAutoSchema):
    class Meta:
        model = User
        load_instance = True
        include_fk = True


class OtherSchema(ma.SQLAlchemySchema):
    class Meta:
        model = User

    id = ma.auto_field()


app.config["SEEN"] = [sorted(app.extensions), list(UserSchema().fields), list(OtherSchema().fields)]
