from flask import Flask
from app.config import Configuration
from app.routes import users
from app.models import db, User

app = Flask(__name__)
app.config.from_object(Configuration)
app.register_blueprint(users.bp)
db.init_app(app)
