from flask import Flask
from flask_gravatar import Gravatar

app = Flask(__name__)
gravatar = Gravatar(app, size=100, rating="g", default="retro")
