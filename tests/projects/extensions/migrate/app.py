from flask import Flask
from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///m.db"
db = SQLAlchemy(app)
migrate = Migrate(app, db, render_as_batch=True, directory="moves")


class Item(db.Model):
    id = db.Column(db.Integer, primary_key=True)


@migrate.configure
def configure(config):
    return config


held = app.extensions["migrate"]
app.config["SEEN"] = [sorted(app.extensions), held.directory, held.configure_args, type(held).__name__,
                      "db" in app.cli.commands, held.metadata is db.metadata, migrate.alembic_ctx_kwargs]
