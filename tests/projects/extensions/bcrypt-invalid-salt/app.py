from flask import Flask
from flask_bcrypt import Bcrypt

app = Flask(__name__)
Bcrypt(app).check_password_hash("plain", "plain")
