import calendar

from flask import Flask

app = Flask(__name__)
app.config["MONTH"] = calendar.MONTH
