import json
import os

from flask import Flask

from config import configs

application = Flask(__name__)
application.config.from_object(configs[os.getenv("FLASK_CONFIG", "development")])
application.config.from_object("config.Base")
application.config.from_pyfile("settings.cfg")
application.config.from_envvar("SETTINGS")
application.config.from_file("settings.json", load=json.load)
application.config.from_prefixed_env("SHOP")
application.config.from_mapping({"MAPPED": {1, }, "lower": 3}, ALSO=b"x")
application.config.update(UPDATED=1.50, TUPLE=(1,))
application.config["ITEM"] = "it's"
application.secret_key = "attribute"
