from flask import Flask
from flask_wtf import FlaskForm
from wtforms import StringField

app = Flask(__name__)


class F(FlaskForm):
    name = StringField("n")


with app.test_request_context():
    form = F()
