from flask import Flask
from flask_login import LoginManager, current_user

app = Flask(__name__)
LoginManager(app)
if current_user.is_authenticated:
    print("never")
