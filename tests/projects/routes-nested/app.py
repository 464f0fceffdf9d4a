from flask import Blueprint, Flask

app = Flask(__name__)


api = Blueprint("api", __name__, url_prefix="/api")
users = Blueprint("users", __name__, url_prefix="/users")
admin = Blueprint("admin", __name__)


@users.route("/", methods=["GET", "POST"])
@users.route("/all", defaults={"page": 1})
def index(page=0):
    return "1"


@users.delete("/<uuid:id>")
def remove(id):
    return "1"


@admin.route("/<path:rest>", strict_slashes=False)
def everything(rest):
    return rest


api.register_blueprint(users)
app.register_blueprint(api)
app.register_blueprint(admin, url_prefix="/admin", name="back")
