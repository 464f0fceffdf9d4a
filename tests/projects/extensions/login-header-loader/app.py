from flask import Flask
from flask_login import LoginManager

app = Flask(__name__)
manager = LoginManager(app)


@manager.header_loader
def load(header):
    return None


@manager.user_lodaer
def load_user(id):
    return None
