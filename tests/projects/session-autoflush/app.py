from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class Tag(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(20), nullable=False)


with app.app_context():
    db.create_all()
    db.session.add(Tag())
    try:
        Tag.query.count()
    except Exception as error:
        app.config["FIRST"] = str(error)
    Tag.query.count()
