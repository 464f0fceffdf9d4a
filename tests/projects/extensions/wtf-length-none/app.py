from flask import Flask
from wtforms.validators import Length

app = Flask(__name__)
Length()
