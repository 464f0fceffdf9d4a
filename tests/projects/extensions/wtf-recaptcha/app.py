from flask import Flask
from flask_wtf import FlaskForm, RecaptchaField
from flask_wtf.recaptcha import Recaptcha

app = Flask(__name__)


class F(FlaskForm):
    recaptcha = RecaptchaField()
