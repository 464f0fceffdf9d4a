# What a traceback marks below the lines that it shows.
import traceback

import steps
from flask import Flask

app = Flask(__name__)


def trace_of(step):
    try:
        step()
    except Exception:
        return traceback.format_exc()


app.config["TRACES"] = {
    name: trace_of(step) for name, step in vars(steps).items() if callable(step) and name not in ("Thing", "fail")
}
