from flask import Flask
from flask_jwt_extended import JWTManager, create_access_token

app = Flask(__name__)
JWTManager(app)
with app.app_context():
    create_access_token(identity="ann")
