from flask import Blueprint, Flask

app = Flask(__name__)


@app.route("home")
def home():
    return "1"
