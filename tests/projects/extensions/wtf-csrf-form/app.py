from flask import Flask
from flask_wtf import FlaskForm
from wtforms import StringField

app = Flask(__name__)
app.secret_key = "x"


class F(FlaskForm):
    name = StringField("n")


with app.test_request_context():
    form = F()
    app.config["SEEN"] = [[field.name for field in form], form.csrf_token.type, form.is_submitted()]
