# Babel requires it of old Pythons only.
import pytz
from flask import Flask

app = Flask(__name__)
app.config["ZONE"] = str(pytz.utc)
