import json
import logging
import os

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from notes.models import db

log = logging.getLogger(__name__)


def make_app(settings=None):
    app = Flask(__name__)
    app.config.from_object(settings or os.environ["APP_SETTINGS"])
    app.config.from_envvar("EXTRA_SETTINGS")
    app.config.from_pyfile("../extra.cfg")
    app.config.from_file("../features.json", load=json.load)
    app.config.from_prefixed_env("NOTES")
    app.config.from_mapping(dict(TITLE="Notes", VERSION=(1, 2)), DEBUG_TB_ENABLED=app.debug)
    app.config.setdefault("THEME", "light")
    app.config["ADMINS"] = ["anna@example.com", *app.config.get("MORE_ADMINS", ())]
    if not app.config["SECRET_KEY"]:
        raise RuntimeError("no secret key")

    log.debug("configured %s", app.name)
    app.wsgi_app = ProxyFix(app.wsgi_app, x_for=1)
    db.init_app(app)

    from notes import views

    app.register_blueprint(views.notes)
    app.jinja_env.filters["shout"] = str.upper
    return app
