from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import event
from sqlalchemy.engine import Engine

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///library.db"
db = SQLAlchemy(app)


@event.listens_for(Engine, "connect")
def check_foreign_keys(connection, record):
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.close()


class Shelf(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    above = db.Column(db.ForeignKey("shelf.id"))


with app.app_context():
    db.create_all()
    db.session.add(Shelf(above=7))
    db.session.commit()
