"""A library of books."""
from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from flask import Flask, jsonify

from .extensions import db
from .settings import CONFIGS


def create_app(name: str | None = None, **overrides: Any) -> Flask:
    app = Flask(__name__, instance_relative_config=True)
    app.config.from_object(CONFIGS[name or os.getenv("LIBRARY_ENV", "development")])
    app.config.from_mapping(overrides)
    app.config.from_pyfile("settings.cfg", silent=True)
    Path(app.instance_path).mkdir(parents=True, exist_ok=True)

    register_extensions(app)
    register_blueprints(app)
    register_commands(app)

    @app.get("/health")
    def health():
        return jsonify(status="ok")

    return app


def register_extensions(app: Flask) -> None:
    db.init_app(app)
    with app.app_context():
        db.create_all()


def register_blueprints(app: Flask) -> None:
    from .api import bp as api_bp
    from .site import bp as site_bp

    for blueprint, prefix in ((api_bp, "/api/v1"), (site_bp, None)):
        app.register_blueprint(blueprint, url_prefix=prefix)


def register_commands(app: Flask) -> None:
    import click

    @app.cli.command("seed")
    @click.option("--count", default=5, help="How many books.")
    def seed(count: int) -> None:
        from .models import Book

        db.session.add_all(Book(title=f"Book {n}") for n in range(count))
        db.session.commit()
        click.echo(f"{count} books")
