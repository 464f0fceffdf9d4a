from flask import Flask
from wtforms import Form, StringField, IntegerField, validators

app = Flask(__name__)


class User:
    name = "Ann"
    age = 30


class Profile(Form):
    name = StringField("Full Name", [validators.required(), validators.length(max=10)])
