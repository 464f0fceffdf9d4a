from flask import Flask
from flask_bcrypt import Bcrypt

app = Flask(__name__)
bcrypt = Bcrypt()
bcrypt.init_app(app)
bcrypt.generate_password_hash(None)
