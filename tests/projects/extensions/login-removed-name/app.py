from flask import Flask
from flask_login import user_loaded_from_header
app = Flask(__name__)
