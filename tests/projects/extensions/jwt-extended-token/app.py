from flask import Flask
from flask_jwt_extended import JWTManager, create_access_token, decode_token

app = Flask(__name__)
app.config["JWT_SECRET_KEY"] = "a-long-and-secret-key-for-signing-tokens"
JWTManager(app)
with app.app_context():
    token = create_access_token(identity="ann")
    app.config["SEEN"] = [token.count("."), type(token).__name__, token.split(".")[0]]
