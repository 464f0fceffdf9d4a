from flask import Flask
from flask_wtf.csrf import CsrfProtect

app = Flask(__name__)
