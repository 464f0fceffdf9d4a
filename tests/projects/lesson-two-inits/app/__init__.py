from flask import Flask
from app.config import Config
from app.routes import users
from app.models import db, User

app = Flask(__name__)
app.config.from_object(Config)
app.register_blueprint(users.bp)
db.init_app(app)
db.init_app(app)
