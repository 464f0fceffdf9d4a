from flask import Flask
from flask_mail import Mail, Message, Attachment, Connection, email_dispatched

app = Flask(__name__)
app.config["MAIL_SERVER"] = "smtp.googlemail.com"
app.config["MAIL_PORT"] = 587
app.config["MAIL_USE_TLS"] = True
app.config["MAIL_DEFAULT_SENDER"] = ("Me", "me@example.com")
mail = Mail(app)
state = app.extensions["mail"]
with app.app_context():
    message = Message("Hello", recipients=["a@example.com"], body="x")
app.config["SEEN"] = [sorted(app.extensions), state.server, state.port, state.use_tls, state.default_sender, state.suppress, mail.server,
                      mail.app is app, message.sender, message.subject, message.recipients, message.send_to, message.reply_to,
                      state.max_emails, state.debug]
