from flask import Flask
from werkzeug.wrappers.request import Request
from werkzeug.wrappers.response import Response

app = Flask(__name__)


class Plain(Response):
    default_mimetype = "text/plain"


print(Response, Request, issubclass(app.response_class, Response))
