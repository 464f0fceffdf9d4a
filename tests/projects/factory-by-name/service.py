from flask import Flask


def make(name, debug=False):
    app = Flask(name)
    app.config["CHOSEN"] = (name, debug)
    return app
