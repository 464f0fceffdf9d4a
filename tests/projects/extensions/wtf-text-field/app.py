from flask import Flask
from wtforms import TextField, SubmitField

app = Flask(__name__)
