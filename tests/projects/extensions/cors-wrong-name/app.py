from flask import Flask
from flask_cors import Cors

app = Flask(__name__)
