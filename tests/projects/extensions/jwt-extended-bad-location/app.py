from flask import Flask
from flask_jwt_extended import JWTManager, create_access_token

app = Flask(__name__)
app.config["JWT_SECRET_KEY"] = "x"
app.config["JWT_TOKEN_LOCATION"] = "nowhere"
app.config["JWT_ACCESS_TOKEN_EXPIRES"] = "3600"
jwt = JWTManager(app)
with app.app_context():
    create_access_token("x")
