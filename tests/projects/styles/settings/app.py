import json
import os
from pathlib import Path
from configparser import ConfigParser

from dotenv import dotenv_values, find_dotenv
from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.engine import URL

HERE = Path(__file__).resolve().parent


class Defaults:
    SITE_NAME = "Notes"
    PAGE_SIZES = [10, 25, 50]
    FEATURES = {"search": True, "tags": False}
    RATE = 0.25


def as_bool(text, default=False):
    if text is None:
        return default
    return text.strip().lower() in {"1", "true", "yes", "on"}


app = Flask(__name__, instance_path=str(HERE / "var"))
app.config.from_object("app.Defaults")
app.config.from_object(__name__ + ".Defaults")
app.config.from_mapping(SECRET_KEY="dev", THEME="light")
app.config.from_file("settings.json", load=json.load)
app.config.from_pyfile(HERE / "settings.py")
app.config.from_prefixed_env()
app.config.from_prefixed_env(prefix="NOTES", loads=json.loads)
app.config.from_envvar("NOTES_SETTINGS", silent=True)

parser = ConfigParser()
parser.read_string((HERE / "settings.ini").read_text())
app.config["COLOURS"] = parser["theme"]["colours"].split(",")
app.config["WIDTH"] = parser.getint("theme", "width", fallback=80)

values = dotenv_values(find_dotenv())
app.config["DOTENV_KEYS"] = sorted(values)
app.config["CACHE"] = as_bool(os.environ.get("CACHE"))
app.config.setdefault("LOCALE", "en")
app.config["SQLALCHEMY_DATABASE_URI"] = URL.create(
    drivername="postgresql+psycopg2",
    username=os.environ["DB_USER"],
    password=os.environ.get("DB_PASSWORD"),
    host=os.environ.get("DB_HOST", "localhost"),
    port=int(os.environ.get("DB_PORT", "5432")),
    database=os.environ["DB_NAME"],
)
app.config["SQLALCHEMY_BINDS"] = {
    "archive": "sqlite:///" + os.path.join(app.instance_path, "archive.db"),
    "meta": {"url": "sqlite:///:memory:", "echo": False},
}
db = SQLAlchemy(app, session_options={"autoflush": False})
app.secret_key = app.config["SECRET_KEY"] + "!"
app.config |= {"EXTRA": (1, 2.5, None)}


class Note(db.Model):
    id = db.Column(db.BigInteger().with_variant(db.Integer, "sqlite"), primary_key=True)
    text = db.Column(db.UnicodeText, nullable=False)
    kind = db.Column(db.Enum("todo", "idea", name="kinds"), default="todo")


class Old(db.Model):
    __bind_key__ = "archive"
    id = db.Column(db.Integer, primary_key=True)
    payload = db.Column(db.LargeBinary)
    score = db.Column(db.Numeric(10, 2))


@app.route("/")
def home():
    return app.config["SITE_NAME"]
