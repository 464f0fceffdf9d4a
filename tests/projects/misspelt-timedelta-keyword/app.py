from datetime import timedelta

from flask import Flask

app = Flask(__name__)
app.permanent_session_lifetime = timedelta(hous=2)
