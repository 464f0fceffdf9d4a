"""Whoever logs out must first be found, and nothing here finds users."""
from flask import Flask
from flask_login import LoginManager, logout_user

app = Flask(__name__)
app.secret_key = "key"
LoginManager(app)

with app.test_request_context():
    logout_user()
