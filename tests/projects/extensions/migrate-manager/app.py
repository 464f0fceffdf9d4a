from flask import Flask
from flask_migrate import Migrate
from flask_script import Manager

app = Flask(__name__)
manager = Manager(app)
