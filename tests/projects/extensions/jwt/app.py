import jwt
from flask import Flask

app = Flask(__name__)
token = jwt.encode({"id": 1}, "a-secret-that-is-long-enough-to-be-used-x", algorithm="HS256")
app.config["SEEN"] = [token, jwt.decode(token, "a-secret-that-is-long-enough-to-be-used-x", algorithms=["HS256"]), jwt.ExpiredSignatureError.__mro__[1].__name__,
                      jwt.exceptions.InvalidTokenError is jwt.InvalidTokenError]


def refuse(claims, **expected):
    key = "a-secret-that-is-long-enough-to-be-used-x"
    try:
        seen = jwt.decode(jwt.encode(claims, key), key, algorithms=["HS256"], **expected)
    except Exception as error:
        seen = f"{type(error).__name__}: {error}"
    app.config["SEEN"].append(seen)


refuse({"sub": 5})
refuse({"sub": "5", "iat": 1, "iss": "me", "aud": ["a"]}, audience="a", issuer="me", subject="5")
refuse({"exp": 1})
refuse({"exp": "soon"})
refuse({"nbf": 9_999_999_999})
refuse({"aud": "a"})
refuse({}, audience="a")
refuse({"iss": "me"}, issuer="you")
refuse({}, options={"require": ["exp"]})
jwt.decode(token, "other-that-is-long-enough-to-be-used-as-key", algorithms=["HS256"])
