from flask import Flask
from flask_restful import Api, Resource

app = Flask(__name__)
api = Api(app)


class Users(Resource):
    def get(self):
        return []


api.add_resource(Users, "/users")


class users(Resource):
    def get(self):
        return []


api.add_resource(users, "/u2")
api.add_resource(Users, "/users/<int:id>")
