from flask import Flask
from flask_mail import Mail, Message

app = Flask(__name__)
mail = Mail()
mail.init_app(app)
Message("Hello", recipients=["a@example.com"])
