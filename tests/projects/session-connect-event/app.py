from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import event
from sqlalchemy.engine import Engine

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


@event.listens_for(Engine, "connect")
def set_sqlite_pragma(connection, record):
    cursor = connection.cursor()
    cursor.execute("PRAGA foreign_keys=ON")
    cursor.close()


with app.app_context():
    db.create_all()
