from flask import Flask, Blueprint
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

app = Flask(__name__)
limiter = Limiter(get_remote_address, app=app, default_limits=["200 per day", "50 per hour"], storage_uri="memory://")


@app.get("/slow")
@limiter.limit("1 per day")
def slow():
    return "x"


@app.get("/ping")
@limiter.exempt
def ping():
    return "x"


app.config["SEEN"] = [sorted(app.extensions), slow.__name__, ping.__name__, len(app.before_request_funcs[None]), len(app.after_request_funcs[None])]
