# A folder of the project's own hides the package of that name, and with it what only that one has.
from flask import Flask

app = Flask(__name__)

from celery.schedules import crontab
