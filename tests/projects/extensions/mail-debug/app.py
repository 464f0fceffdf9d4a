from flask import Flask
from flask_mail import Mail

app = Flask(__name__)
app.config["MAIL_DEBUG"] = "x"
mail = Mail(app)
