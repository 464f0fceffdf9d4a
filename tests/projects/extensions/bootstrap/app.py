from flask import Flask, render_template
from flask_bootstrap import Bootstrap, WebCDN

app = Flask(__name__)
Bootstrap(app)
app.extensions["bootstrap"]["cdns"]["jquery"] = WebCDN("//cdnjs.cloudflare.com/ajax/libs/jquery/2.1.1/")
app.config["SEEN"] = [sorted(app.extensions), sorted(app.extensions["bootstrap"]["cdns"]), sorted(app.jinja_env.globals)[:2],
                      "bootstrap_is_hidden_field" in app.jinja_env.globals, "bootstrap_find_resource" in app.jinja_env.globals,
                      app.jinja_env.globals["bootstrap_find_resource"].__name__]
