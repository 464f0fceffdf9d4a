from flask import Flask
from flask_smorest import Blueprint
from marshmallow import Schema, fields

app = Flask(__name__)
blp = Blueprint("items", __name__)


class ItemSchema(Schema):
    name = fields.Str()


@blp.route("/items")
@blp.response(ItemSchema(many=True))
def items():
    return []
