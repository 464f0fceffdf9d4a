from flask import Flask
from flask_login import LoginManager

app = Flask(__name__)
manager = LoginManager()
manager.setup_app(app)
