from flask import Flask
from flask_limiter.util import get_ipaddr

app = Flask(__name__)
