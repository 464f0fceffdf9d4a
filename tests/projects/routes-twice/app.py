from flask import Blueprint, Flask

app = Flask(__name__)


@app.route("/")
def home():
    return "1"


@app.route("/home")
def home():
    return "2"
