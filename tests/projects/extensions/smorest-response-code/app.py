from flask import Flask
from flask_smorest import Blueprint
from marshmallow import Schema, fields

app = Flask(__name__)
blp = Blueprint("items", __name__)


class ItemSchema(Schema):
    name = fields.Str()


for wrong in (blp.arguments, blp.response, blp.alt_response, blp.paginate, blp.etag, blp.doc):
    try:
        wrong(wrong=1, schema=ItemSchema, status_code=200)
    except TypeError as error:
        print(error)


@blp.route("/items")
@blp.response(ItemSchema(many=True), code=200)
def items():
    return []
