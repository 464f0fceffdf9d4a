"""What Python warns of while it compiles: it runs, but can hardly be meant."""

import warnings

from flask import Flask

app = Flask(__name__)

with warnings.catch_warnings(record=True) as warned:
    warnings.simplefilter("always")
    import doubtful

    eval("1 is 1")

app.config["WARNED"] = [
    f"{warning.filename}:{warning.lineno}: {warning.category.__name__}: {warning.message}" for warning in warned
]
app.config["RAISED"] = []

for slip in doubtful.slips("text"):
    try:
        app.config["RAISED"].append(slip())
    except Exception as error:
        app.config["RAISED"].append(f"{type(error).__name__}: {error}")
