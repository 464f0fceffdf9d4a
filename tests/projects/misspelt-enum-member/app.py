"""An enum of texts has what texts have, so that a misspelt name may mean one of those."""
from enum import StrEnum

from flask import Flask

app = Flask(__name__)


class Environment(StrEnum):
    TEST = "test"


app.config["ENVIRONMENT"] = Environment.formatt("test")
