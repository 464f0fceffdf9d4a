from flask import Flask
from flask_admin import Admin

app = Flask(__name__)
first = Admin()
first.init_app(app)
second = Admin(app)
