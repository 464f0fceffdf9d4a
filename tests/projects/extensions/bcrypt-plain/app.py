import bcrypt
from flask import Flask

app = Flask(__name__)
hashed = bcrypt.hashpw(b"secret", bcrypt.gensalt())
app.config["SEEN"] = [bcrypt.checkpw(b"secret", hashed), len(hashed), bcrypt.gensalt(4)[:7]]
bcrypt.hashpw("secret", bcrypt.gensalt())
