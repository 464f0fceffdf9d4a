from flask import Flask
from flask_moment import Moment
from flask_bootstrap import Bootstrap

moment = Moment()
bootstrap = Bootstrap()


def create_app(name="default"):
    app = Flask(__name__)
    moment.init_app(app)
    bootstrap.init_app(app)
    app.config["SEEN"] = sorted(app.extensions), sorted(app.extensions["bootstrap"]["cdns"])
    return app
