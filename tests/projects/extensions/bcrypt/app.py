from flask import Flask
from flask_bcrypt import Bcrypt, check_password_hash, generate_password_hash

app = Flask(__name__)
bcrypt = Bcrypt(app)
hashed = bcrypt.generate_password_hash("secret").decode("utf-8")
app.config["SEEN"] = [len(hashed), hashed[:7], bcrypt.check_password_hash(hashed, "secret"), bcrypt.check_password_hash(hashed, "no"),
                      sorted(app.extensions), type(generate_password_hash("x", 5)), generate_password_hash("x", 5)[:7]]
