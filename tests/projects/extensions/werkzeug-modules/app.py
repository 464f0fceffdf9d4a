import werkzeug
from flask import Flask
from werkzeug.wrappers.request import Request
from werkzeug.wrappers.response import Response

app = Flask(__name__)


class Plain(Response):
    default_mimetype = "text/plain"


print(Response, Request, issubclass(app.response_class, Response))

# The package brings its modules along.
app.config["RELOADS"] = werkzeug.serving.is_running_from_reloader()
app.config["MODULES"] = [werkzeug.local.__name__, werkzeug.urls.__name__, werkzeug.test.__name__]
