from flask import Flask
from flask_smorest import Api

app = Flask(__name__)
app.config["API_VERSION"] = "v1"
api = Api(app)
