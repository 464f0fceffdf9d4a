from dataclasses import dataclass
from typing import NamedTuple

from flask import Flask


@dataclass
class Settings:
    SECRET_KEY: sstr = "dev"
    PAGES: lst[int] | None = None


class Size(NamedTuple):
    width: intt = 3


app = Flask(__name__)
app.config.from_object(Settings())
app.config["SIZE"] = Size()
