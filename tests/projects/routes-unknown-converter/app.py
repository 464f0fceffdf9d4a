from flask import Blueprint, Flask

app = Flask(__name__)


@app.route("/users/<integer:id>")
def user(id):
    return "1"
