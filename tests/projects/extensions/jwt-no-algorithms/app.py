import jwt
from flask import Flask

app = Flask(__name__)
token = jwt.encode({"id": 1}, "a-secret-that-is-long-enough-to-be-used-x")
jwt.decode(token, "a-secret-that-is-long-enough-to-be-used-x")
