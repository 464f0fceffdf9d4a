from flask import Blueprint, Flask
from flask_restx import Api, Namespace, Resource

blueprint = Blueprint("api", __name__, url_prefix="/api/1")
api = Api(blueprint, doc="/doc/")
ns = Namespace("cats")


@ns.route("/<name>")
class Cat(Resource):
    def get(self, name):
        return {}


api.add_namespace(ns, path="/animals")


@api.route("/early")
class Early(Resource):
    def get(self):
        return {}


def create_app():
    app = Flask(__name__)
    app.config["RESTX_MASK_SWAGGER"] = False
    app.config["ERROR_404_HELP"] = False
    app.register_blueprint(blueprint)
    return app
