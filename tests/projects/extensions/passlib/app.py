from flask import Flask
from passlib.context import CryptContext

app = Flask(__name__)
context = CryptContext(schemes=["pbkdf2_sha256", "sha256_crypt"])
hashed = context.hash("secret")
app.config["SEEN"] = [hashed[:15], context.verify("secret", hashed), context.verify("no", hashed), context.schemes()]
