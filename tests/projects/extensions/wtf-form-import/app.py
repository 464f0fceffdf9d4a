from flask import Flask
from flask_wtf import Form
from flask_wtf import FlaskFrom

app = Flask(__name__)
