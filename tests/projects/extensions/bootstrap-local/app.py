from flask import Flask
from flask_bootstrap import Bootstrap

app = Flask(__name__, static_folder=None)
app.config["BOOTSTRAP_SERVE_LOCAL"] = True
Bootstrap(app)
