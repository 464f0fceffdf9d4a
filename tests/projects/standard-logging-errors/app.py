"""What goes wrong while a record is logged ends nothing."""
import logging
import sys
from io import StringIO

from flask import Flask

app = Flask(__name__)
told = sys.stderr = StringIO()


def show():
    app.logger.warning("database:", "x")


show()
app.logger.warning("%d", "x")
app.logger.error("nothing was raised", exc_info=True)
logging.basicConfig(stream="no stream")
logging.error("lost")
sys.stderr = sys.__stderr__
app.config["TOLD"] = [line for line in told.getvalue().splitlines() if "project" in line or line[:1] not in (" ", "")]


class Own(logging.Handler):
    def emit(self, record):
        raise ValueError("raised by a handler of the project's own")


logging.getLogger("own").addHandler(Own())
logging.getLogger("own").error("x")
