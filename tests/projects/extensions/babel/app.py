from flask import Flask, request
from flask_babel import Babel, _, gettext, lazy_gettext as _l

app = Flask(__name__)
app.config["BABEL_DEFAULT_LOCALE"] = "de"


def get_locale():
    return request.accept_languages.best_match(["en", "de"])


babel = Babel(app, locale_selector=get_locale)
message = _l("Please log in.")
app.config["SEEN"] = [sorted(app.extensions), app.extensions["babel"].default_locale, type(message).__name__, "datetimeformat" in app.jinja_env.filters]
