from flask import Flask
from flask_migrate import Migrate, upgrade
from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()
migrate = Migrate()


def create_app():
    app = Flask(__name__)
    app.config.from_mapping(SQLALCHEMY_DATABASE_URI="sqlite:///:memory:")
    db.init_app(app)
    migrate.init_app(app, db, command="database")
    app.config["SEEN"] = [sorted(app.extensions), sorted(app.cli.commands), app.extensions["migrate"].configure_args]
    return app
