from flask import Blueprint, Flask

app = Flask(__name__)


users = Blueprint("api.users", __name__)
app.register_blueprint(users)
