import os

from flask import Flask
from redis import Redis

app = Flask(__name__)
app.redis = Redis.from_url(os.environ.get("REDIS_URL"))
