import os

from dotenv import dotenv_values, find_dotenv, load_dotenv
from flask import Flask

app = Flask(__name__)
app.config["LOADED"] = load_dotenv()
app.config["MORE"] = load_dotenv("more/.env", override=True)
app.config["VALUES"] = dict(dotenv_values("more/.env"))
app.config["VALUES_AS_GIVEN"] = [dotenv_values("more/.env"), dotenv_values("none/.env")]
app.config["FOUND"] = find_dotenv()
app.config["A"], app.config["B"], app.config["D"] = map(os.getenv, "ABD")
