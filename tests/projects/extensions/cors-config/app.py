from flask import Flask
from flask_cors import CORS

app = Flask(__name__)
app.config["CORS_HEADERS"] = "Content-Type"
cors = CORS()
cors.init_app(app, origins=["http://a", "http://b"], allow_headers="*", expose_headers=["X"], max_age=10, vary_header=False)
