from flask import Flask
from itsdangerous import URLSafeTimedSerializer, URLSafeSerializer, SignatureExpired, BadSignature, BadTimeSignature, Signer, TimestampSigner, BadData
from itsdangerous.url_safe import URLSafeTimedSerializer as Serializer

app = Flask(__name__)
app.secret_key = "x"
s = URLSafeSerializer(app.secret_key, salt="a")
token = s.dumps({"id": 1})
app.config["SEEN"] = [token, s.loads(token), URLSafeTimedSerializer("k").loads(URLSafeTimedSerializer("k").dumps([1])), Signer("k").sign("v"),
                      issubclass(BadTimeSignature, BadSignature)]
s.loads(token + "x")
