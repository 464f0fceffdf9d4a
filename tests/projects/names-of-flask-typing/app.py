import tempfile

from flask import Flask
from flask import typing as flask_typing
from flask.typing import ResponseReturnValue

app = Flask(__name__)


@app.get("/")
def index() -> ResponseReturnValue:
    return "", 204


app.config["GIVEN"] = [
    repr(getattr(flask_typing, name))
    for name in (
        "ResponseValue HeaderValue HeadersValue ResponseReturnValue ResponseClass AppOrBlueprintKey"
        " AfterRequestCallable BeforeRequestCallable TeardownCallable TemplateContextProcessorCallable"
        " ErrorHandlerCallable RouteCallable"
    ).split()
]
app.config["FOLDER"] = tempfile.gettempdir()
