from flask import Flask
from flask_pagedown import PageDown
from flask_pagedown.fields import PageDownField

app = Flask(__name__)
pagedown = PageDown()
pagedown.init_app(app)
app.config["SEEN"] = sorted(app.extensions)
