from logging.config import dictConfig

from flask import Flask
from flask.logging import default_handler, wsgi_errors_stream

dictConfig({
    "version": 1,
    "formatters": {"default": {"format": "[%(levelname)s] in %(module)s: %(message)s"}},
    "handlers": {
        "wsgi": {
            "class": "logging.StreamHandler",
            "stream": "ext://flask.logging.wsgi_errors_stream",
            "formatter": "default",
        }
    },
    "root": {"level": "INFO", "handlers": ["wsgi"]},
})

app = Flask(__name__)
app.logger.info("up")
print(default_handler.stream is wsgi_errors_stream, type(wsgi_errors_stream).__name__)


@app.route("/")
def index():
    return wsgi_errors_stream
