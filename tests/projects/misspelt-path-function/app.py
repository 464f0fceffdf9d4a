import os

from flask import Flask

app = Flask(__name__)
app.config["FILE"] = os.path.joiin(app.root_path, "notes.db")
