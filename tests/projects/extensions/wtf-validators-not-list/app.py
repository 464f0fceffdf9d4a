from flask import Flask
from flask_wtf import FlaskForm
from wtforms import StringField
from wtforms.validators import DataRequired, Length

app = Flask(__name__)
app.config.update(SECRET_KEY="x", WTF_CSRF_ENABLED=False)


class F(FlaskForm):
    email = StringField("Email", validators=DataRequired())


with app.test_request_context():
    F()
