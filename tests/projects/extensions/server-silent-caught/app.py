import psycopg
import psycopg2
import pymysql
from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import create_engine, inspect, text
from sqlalchemy.exc import OperationalError

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "postgresql+psycopg2://baker:flour@localhost:5433/bakery"
db = SQLAlchemy(app)

with app.app_context():
    try:
        db.session.execute(text("select 1"))
    except OperationalError as error:
        print(error, type(error.orig).__module__, error.statement)

for address in (
    "postgresql+psycopg2:///bakery",
    "postgresql+psycopg2://baker@db/bakery",
    "postgresql+psycopg2://baker@127.0.0.1/bakery",
    "postgresql+psycopg2://baker@/bakery?host=/tmp/sockets",
    "postgresql+psycopg:///bakery",
    "postgresql+psycopg://baker@localhost/bakery",
    "postgresql+psycopg://baker@db:5432/bakery",
    "mysql+pymysql://baker@localhost/bakery",
    "mysql+pymysql://baker@db:3307/bakery",
):
    engine = create_engine(address)
    for connect in (engine.connect, engine.begin().__enter__, lambda: inspect(engine)):
        try:
            connect()
        except OperationalError as error:
            print(repr(str(error)))

for connect in (
    lambda: psycopg.connect(dbname="bakery"),
    lambda: psycopg2.connect(host="localhost", database="bakery", user="baker"),
    lambda: pymysql.connect(host="localhost", user="baker"),
):
    try:
        connect()
    except (psycopg.OperationalError, psycopg2.Error, pymysql.MySQLError) as error:
        print(repr(error), error.args)
