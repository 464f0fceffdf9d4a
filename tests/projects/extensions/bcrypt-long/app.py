import bcrypt
from flask import Flask

app = Flask(__name__)
bcrypt.hashpw(b"x" * 73, bcrypt.gensalt())
