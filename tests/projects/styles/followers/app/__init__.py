import os
import logging
from logging.handlers import RotatingFileHandler
from datetime import timedelta

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from config import Config

app = Flask(__name__)
app.config.from_object(Config)
app.permanent_session_lifetime = timedelta(hours=2)
db = SQLAlchemy(app)

if not app.debug and not app.testing:
    app.logger.setLevel(logging.INFO)
    app.logger.info("startup")

from app import routes, models, errors
