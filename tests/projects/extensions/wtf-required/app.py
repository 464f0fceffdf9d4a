from flask import Flask
from wtforms.validators import Required

app = Flask(__name__)
