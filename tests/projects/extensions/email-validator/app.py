from email_validator import EmailNotValidError, validate_email
from flask import Flask

app = Flask(__name__)
app.config["SEEN"] = issubclass(EmailNotValidError, ValueError)
