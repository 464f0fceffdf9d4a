from flask import Flask
from flask_smorest import Api, Blueprint

app = Flask(__name__)
app.config.update(API_TITLE="Items", API_VERSION="v1", OPENAPI_VERSION="3.0.2")
blp = Blueprint("items", __name__)


@blp.get("/items")
@blp.arguments(42)
def items(data):
    return []


Api(app).register_blueprint(blp)
