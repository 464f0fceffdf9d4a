import os

from flask import Flask

app = Flask(__name__)
app.config["PORT"] = ont(os.environ.get("PORT", "5000"))
