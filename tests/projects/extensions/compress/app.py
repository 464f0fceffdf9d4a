from flask import Flask
from flask_compress import Compress

app = Flask(__name__)
app.config["COMPRESS_LEVEL"] = 9
Compress(app)
app.config["SEEN"] = sorted(app.extensions), [function.__name__ for function in app.after_request_funcs[None]]
