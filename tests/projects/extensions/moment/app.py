from flask import Flask
from flask_moment import Moment

app = Flask(__name__)
moment = Moment(app)
app.config["SEEN"] = [sorted(app.extensions), app.template_context_processors[None][-1].__name__]
