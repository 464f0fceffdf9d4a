import os

from flask import Flask

from .extensions import db


def create_app(test_config=None):
    app = Flask(__name__, instance_relative_config=True)
    app.config.from_mapping(
        SECRET_KEY=os.environ.get("SECRET_KEY", "dev"),
        SQLALCHEMY_DATABASE_URI=os.environ.get("DATABASE_URL"),
    )
    if test_config is None:
        app.config.from_pyfile("config.py", silent=True)
    else:
        app.config.update(test_config)

    db.init_app(app)

    from . import auth, catalogue

    app.register_blueprint(auth.bp)
    app.register_blueprint(catalogue.bp)
    app.add_url_rule("/", endpoint="index", view_func=lambda: "hello")
    return app
