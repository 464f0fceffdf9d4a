from flask import Flask
from flask_session import Session
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///app.db"
app.config["SQLALCHEMY_BINDS"] = {"others": "sqlite:///others.db"}
db = SQLAlchemy(app)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)


app.config["SESSION_TYPE"] = "sqlalchemy"
app.config["SESSION_SQLALCHEMY"] = db
app.config["SESSION_SQLALCHEMY_TABLE"] = "visits"
Session(app)
with app.app_context():
    print(db.inspect(db.engine).get_table_names(), sorted(db.metadata.tables), sorted(app.cli.commands))
    model = app.session_interface.sql_session_model
    print(model, model("a", b"b", None), model.__module__, type(app.session_interface).__name__)
try:
    Session(app)
except Exception as error:
    print(type(error).__name__, error)
app.config.update(SESSION_SQLALCHEMY_TABLE="kept", SESSION_SQLALCHEMY_BIND_KEY="others", SESSION_CLEANUP_N_REQUESTS=5)
try:
    Session(app)
except Exception as error:
    print(type(error).__name__, error)
print(len(app.before_request_funcs))
