import jwt
from flask import Flask

app = Flask(__name__)
try:
    jwt.decode("x.y.z", "key", algorithms=["HS256"])
except jwt.DecodeError as error:
    app.config["REFUSED"] = str(error)
app.config["TOKEN"] = jwt.encode({"user": 1}, "k" * 32, algorithm="HMAC")
