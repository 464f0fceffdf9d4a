import os
from pathlib import Path

from flask import Flask

from .db import db
from .settings import Settings


def create_app(test_config: dict | None = None) -> Flask:
    """Makes the app; tests pass their own settings."""
    app = Flask(__name__, instance_relative_config=True)
    app.config.from_object(Settings())
    app.config.from_mapping(UPLOADS=Path(app.root_path) / "uploads")

    if test_config is not None:
        app.config.update(test_config)
    else:
        app.config.from_pyfile("local.py", silent=True)

    db.init_app(app)
    register_blueprints(app)

    @app.context_processor
    def shop_name():
        return {"shop_name": "Cheese & Co"}

    return app


def register_blueprints(app: Flask) -> None:
    from .views import api, pages

    for blueprint in (api.bp, pages.bp):
        app.register_blueprint(blueprint)
