from flask import Blueprint, Flask

app = Flask(__name__)


users = Blueprint("users", __name__)
app.register_blueprint(users)


@users.route("/late")
def late():
    return "1"
