from shutil import rmtre

from flask import Flask

app = Flask(__name__)
