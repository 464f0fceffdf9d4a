from flask import Blueprint, Flask

app = Flask(__name__)


@app.route("/", methods="POST")
def home():
    return "1"
