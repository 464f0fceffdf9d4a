from flask import Flask, Blueprint
from flask_restful import Api, Resource

bp = Blueprint("api", __name__, url_prefix="/api")
api = Api(bp, prefix="/v1", catch_all_404s=True)


class Users(Resource):
    def get(self):
        return []


api.add_resource(Users, "/users")


def create_app():
    app = Flask(__name__)
    app.register_blueprint(bp)
    return app
