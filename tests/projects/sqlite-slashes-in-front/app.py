"""Four slashes, and a path that brings its own: the system reads two in front as one."""

import os

from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:////" + os.path.join(app.root_path, "films.db")
db = SQLAlchemy(app)


class Film(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(60))


with app.app_context():
    db.create_all()
    db.session.add(Film(title="Leon"))
    db.session.commit()
    app.config["FILMS"] = [film.title for film in Film.query]

app.config["IS_THERE"] = [os.path.exists(place) for place in ("//project/films.db", "//project", "//nowhere")]
app.config["PLACE"] = os.path.abspath("//project/./films.db")
