from flask import Flask
from flask_api import status

app = Flask(__name__)


@app.route("/")
def index():
    return "", status.HTTP_204_NO_CONTENT
