import os

import jwt
from flask import Flask

app = Flask(__name__)
token = jwt.encode({"id": 1}, os.environ.get("SECRET"))
