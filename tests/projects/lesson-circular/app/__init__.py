from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from app.config import Config
from app.models import User

app = Flask(__name__)
app.config.from_object(Config)
db = SQLAlchemy(app)
