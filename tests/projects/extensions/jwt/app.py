import jwt
from flask import Flask

app = Flask(__name__)
token = jwt.encode({"id": 1}, "a-secret-that-is-long-enough-to-be-used-x", algorithm="HS256")
app.config["SEEN"] = [token, jwt.decode(token, "a-secret-that-is-long-enough-to-be-used-x", algorithms=["HS256"]), jwt.ExpiredSignatureError.__mro__[1].__name__,
                      jwt.exceptions.InvalidTokenError is jwt.InvalidTokenError]
jwt.decode(token, "other-that-is-long-enough-to-be-used-as-key", algorithms=["HS256"])
