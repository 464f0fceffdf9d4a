from flask import Flask
from flask_login import LoginManager, user_needs_refresh
from flask_login import login_requierd

app = Flask(__name__)
