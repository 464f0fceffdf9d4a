from flask import Flask
from flask_migrate import Migrate

app = Flask(__name__)
migrate = Migrate()
migrate.init_app(app)
app.config["SEEN"] = sorted(app.extensions), app.extensions["migrate"].db
