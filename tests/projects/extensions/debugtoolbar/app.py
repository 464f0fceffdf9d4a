from flask import Flask
from flask_debugtoolbar import DebugToolbarExtension

app = Flask(__name__)
app.config["SECRET_KEY"] = "x"
app.debug = True
app.config["DEBUG_TB_INTERCEPT_REDIRECTS"] = False
toolbar = DebugToolbarExtension(app)
app.config["SEEN"] = sorted(app.extensions), [f.__name__ for f in app.before_request_funcs[None]], [f.__name__ for f in app.after_request_funcs[None]]
