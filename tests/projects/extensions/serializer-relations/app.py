import datetime

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy_serializer import SerializerMixin

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class User(db.Model, SerializerMixin):
    serialize_rules = ("upper",)
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(40))
    made = db.Column(db.DateTime)
    posts = db.relationship("Post", backref="user")

    def upper(self):
        return self.name.upper()


class Post(db.Model, SerializerMixin):
    serialize_rules = ("-user.posts",)
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(40))
    user_id = db.Column(db.ForeignKey("user.id"))


def told(value):
    """The keys come from a set, so that their order is nobody's to foretell."""
    if isinstance(value, dict):
        return sorted((key, told(each)) for key, each in value.items())
    return [told(each) for each in value] if isinstance(value, list) else value


user = User(id=1, name="Ann", made=datetime.datetime(2020, 1, 2, 3, 4), posts=[Post(id=2, title="Tides")])
app.config["ALL"] = told(user.to_dict())
app.config["ONLY"] = told(user.to_dict(only=("name", "posts.title")))
app.config["WITHOUT"] = told(user.to_dict(rules=("-posts.user", "-made")))
app.config["FLAT"] = told(user.to_dict(max_serialization_depth=0, datetime_format="%Y"))
user.to_dict(only=("nothing",))
