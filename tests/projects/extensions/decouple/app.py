from decouple import Choices, Config, Csv, RepositoryEnv, UndefinedValueError, config
from flask import Flask

app = Flask(__name__)
app.config["SECRET_KEY"] = config("SECRET_KEY")
app.config["DEBUG_TOOLS"] = config("DEBUG_TOOLS", default=False, cast=bool)
app.config["PORT"] = config("PORT", cast=int)
app.config["HOSTS"] = config("HOSTS", cast=Csv())
app.config["NUMBERS"] = config("NUMBERS", default="1; 2", cast=Csv(int, delimiter=";", post_process=tuple))
app.config["NOTHING"] = config("NOTHING", default=None)
app.config["LEVEL"] = config("LEVEL", default="low", cast=Choices(["low", "high"]))
app.config["OTHER"] = Config(RepositoryEnv("other.env"))("QUOTED")
try:
    config("MISSING")
except UndefinedValueError as error:
    app.config["WORDS"] = str(error)
