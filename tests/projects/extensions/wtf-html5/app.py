from flask import Flask
from flask_wtf import FlaskForm
from wtforms.fields.html5 import EmailField, DateField

app = Flask(__name__)
