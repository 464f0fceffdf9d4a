from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class Product(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(20), nullable=False)
    stock = db.Column(db.Integer, server_default="0")
    active = db.Column(db.Boolean, default=True)
    details = db.Column(db.JSON)


with app.app_context():
    db.create_all()
    db.session.add(Product(title="Pen", details={"colour": "blue"}))
    db.session.commit()
    db.session.add(Product(details={"colour": "red"}))
    db.session.commit()
