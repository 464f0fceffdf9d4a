from flask import Flask

app = Flask(__name__)


@app.route("/<name>/<name2>")
def show(name, name):
    return name
