# The label that a query gives a column is not the name of another one.
from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class Payment(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    status = db.Column(db.String(20))
    payment_id = db.Column(db.String(20))
    payment_status = db.Column(db.String(20))
    payment_status_1 = db.Column(db.String(20))


with app.app_context():
    db.create_all()
    db.session.add(Payment(status="a", payment_status="b", payment_status_1="c", payment_id="d"))
    db.session.commit()
    app.config["QUERY"] = str(Payment.query)
    app.config["SOME"] = str(db.session.query(Payment.status, Payment.payment_status))
    found = Payment.query.one()
    app.config["FOUND"] = [found.id, found.status, found.payment_status, found.payment_status_1, found.payment_id]
    app.config["ROWS"] = [tuple(row) for row in db.session.query(Payment.status, Payment.payment_status)]
