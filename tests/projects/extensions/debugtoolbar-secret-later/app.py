from flask import Flask
from flask_debugtoolbar import DebugToolbarExtension
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.debug = True
app.config["SQLALCHEMY_DATABASE_URI"] = "postgresql:///x"
db = SQLAlchemy(app)
toolbar = DebugToolbarExtension()
app.config["SECRET_KEY"] = "x"
toolbar.init_app(app)
