from flask import Flask
from flask_wtf import FlaskForm
from wtforms import StringField

app = Flask(__name__)


class F(FlaskForm):
    name = StringField("n")


form = F()
