"""Sessions of a maker of one's own: begin() gives a session whose transaction ends with it."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import Session, sessionmaker

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String)


with app.app_context():
    db.create_all()
    maker = sessionmaker(db.engine, expire_on_commit=False)
    with maker.begin() as session:
        user = User(name="kept")
        session.add(user)
    app.config["KEPT"] = type(session).__name__, user.id, user.name, user in session
    try:
        with maker.begin() as session:
            session.add(User(name="lost"))
            session.flush()
            raise ValueError("no")
    except ValueError as error:
        app.config["ERROR"] = str(error)
    with Session(db.engine) as session, session.begin():
        session.add(User(name="also"))
    app.config["NAMES"] = [each.name for each in User.query.order_by(User.id)]
