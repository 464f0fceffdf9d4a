from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)

# `db.table` is not `db.Table`: it belongs to no metadata and knows no foreign keys.
user_roles = db.table(
    "user_roles",
    db.Column("user_id", db.ForeignKey("user.id")),
    db.Column("role_id", db.ForeignKey("role.id")),
)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    roles = db.relationship("Role", secondary=user_roles)


class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)


with app.app_context():
    db.create_all()
    print(User.query.all())
