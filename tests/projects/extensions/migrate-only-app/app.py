from flask import Flask
from flask_migrate import Migrate

app = Flask(__name__)
migrate = Migrate(app)
app.config["SEEN"] = sorted(app.extensions)
