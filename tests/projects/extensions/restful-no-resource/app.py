from flask import Flask
from flask_restful import Api

app = Flask(__name__)
api = Api(app)


def users():
    return []


api.add_resource(users, "/users")
