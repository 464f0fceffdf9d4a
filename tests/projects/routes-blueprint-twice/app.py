from flask import Blueprint, Flask

app = Flask(__name__)


users = Blueprint("users", __name__)
app.register_blueprint(users)
app.register_blueprint(users)
