from flask import Flask
from flask_migrate import Migrate, upgrade, MigrateCommand
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
