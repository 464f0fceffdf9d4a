from flask import Flask, url_for

app = Flask(__name__)


@app.route("/users/<int:id>")
def show_user(id):
    return ""


@app.route("/users")
def list_users():
    return ""


with app.test_request_context():
    app.config["LIST"] = url_for("list_users", page=2)
    url_for("show_users", id=5)
