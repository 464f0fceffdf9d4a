from flask import Flask
from flask_login import LoginManager

app = Flask(__name__)
manager = LoginManager(app, login_view="login")
