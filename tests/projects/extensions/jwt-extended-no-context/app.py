from flask import Flask
from flask_jwt_extended import JWTManager, create_access_token

app = Flask(__name__)
app.config["JWT_SECRET_KEY"] = "x"
jwt = JWTManager()
jwt.init_app(app)
create_access_token(identity="ann")
