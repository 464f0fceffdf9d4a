from pathlib import Paht

from flask import Flask

app = Flask(__name__)
app.config["ROOT"] = Paht(__file__).parent
