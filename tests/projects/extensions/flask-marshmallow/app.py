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


class UserSchema(ma.Schema):
    class Meta:
        fields = ("id", "name", "_links")

    _links = ma.Hyperlinks({"self": ma.URLFor("user", values=dict(id="<id>"))})


user_schema = UserSchema()
users_schema = UserSchema(many=True)


@app.route("/users/<int:id>")
def user(id):
    return user_schema.dump(db.session.get(User, id))


app.config["SEEN"] = [sorted(app.extensions), list(user_schema.fields), ma.Schema.__name__, hasattr(ma, "SQLAlchemyAutoSchema"),
                      ma.Int.__name__]
