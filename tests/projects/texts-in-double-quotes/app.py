from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, OperationalError

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class Guest(db.Model):
    __table_args__ = (
        db.CheckConstraint('name != ""', name="named"),
        db.CheckConstraint('table_size in ("two", "four")', name="seated"),
    )

    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String, nullable=False)
    table_size = db.Column(db.String, default="two", server_default=text('"four"'))


with app.app_context():
    db.create_all()
    db.session.add_all([Guest(name="Ada"), Guest(name="Grace", table_size="four")])
    db.session.commit()
    query = 'select name from guest where table_size = "four"'
    print(db.session.execute(text(query)).all())
    print(Guest.query.filter(text('name = "Ada"')).count())
    print(db.session.execute(text('select "nmae" from guest')).all())
    for wrong in (Guest(name=""), Guest(name="Alan", table_size="six")):
        db.session.add(wrong)
        try:
            db.session.commit()
        except IntegrityError as error:
            db.session.rollback()
            print(error.orig)
    try:
        db.session.execute(text("select nmae from guest"))
    except OperationalError as error:
        print(error.orig)
