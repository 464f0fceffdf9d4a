from flask import Flask
from flask_wtf import FlaskForm
from wtforms import StringField
from wtforms.validators import DataRequired, Email

app = Flask(__name__)


class F(FlaskForm):
    email = StringField("Email", validators=[DataRequired(), Email()])
