from flask import Flask
from flask.views import MethodView
from flask_smorest import Api, Blueprint, abort
from marshmallow import Schema, fields
from webargs import fields as arguments
from webargs.flaskparser import use_kwargs

app = Flask(__name__)
app.config["API_TITLE"] = "Stores"
app.config["API_VERSION"] = "v1"
app.config["OPENAPI_VERSION"] = "3.0.3"
app.config["OPENAPI_URL_PREFIX"] = "docs"
app.config["OPENAPI_SWAGGER_UI_PATH"] = "/swagger-ui"
app.config["OPENAPI_SWAGGER_UI_URL"] = "https://cdn.jsdelivr.net/npm/swagger-ui-dist/"
app.config["OPENAPI_REDOC_PATH"] = "/redoc"

api = Api(app)
stores = Blueprint("stores", __name__, url_prefix="/stores", description="Stores")
items = Blueprint("items", "items", description="Items")


class ItemSchema(Schema):
    id = fields.Int(dump_only=True)
    name = fields.Str(required=True)


class StoreSchema(Schema):
    id = fields.Int(dump_only=True)
    items = fields.List(fields.Nested(ItemSchema()), dump_only=True)


@stores.route("/<int:store_id>")
class Store(MethodView):
    @stores.response(200, StoreSchema)
    @stores.alt_response(404, description="gone")
    def get(self, store_id):
        abort(404, message="no such store")

    @stores.arguments(StoreSchema)
    @stores.response(200, StoreSchema)
    def put(self, data, store_id):
        return data


@stores.route("/")
class Stores(MethodView):
    @stores.response(200, StoreSchema(many=True))
    @stores.paginate()
    def get(self, pagination_parameters):
        return []


@items.route("/items", methods=["POST"])
@items.arguments(ItemSchema, location="form")
@items.response(201, ItemSchema)
@items.doc(summary="adds one")
def add(data):
    return data


@items.route("/items/<name>", methods=["GET", "DELETE"], endpoint="one")
@use_kwargs({"page": arguments.Int(), "tags": arguments.DelimitedList(arguments.Str())}, location="query")
def item(name, **kwargs):
    return {}


api.register_blueprint(stores)
api.register_blueprint(items, url_prefix="/api")
