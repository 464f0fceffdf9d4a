from flask import Flask

import shop.views

app = Flask(__name__)
