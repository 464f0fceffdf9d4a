from flask import Blueprint, Flask
from flask_restx import Api, fields

app = Flask(__name__)
api = Api()
api.init_app(app, title="Late", add_specs=False)
api.model("Wrong", {"names": fields.List(str)})
