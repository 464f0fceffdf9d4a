from flask import Flask
from flask_restful import Api, Resource

api = Api()


class Users(Resource):
    def get(self):
        return []

    def post(self):
        return []


api.add_resource(Users, "/users/", strict_slashes=False)


def create_app():
    app = Flask(__name__)
    api.init_app(app)
    return app
