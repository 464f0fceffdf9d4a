from flask import Flask
from flask_cors.core import get_cors_options
from flask_cors import cross_origin, CORS, extension, decorator, core

app = Flask(__name__)
