from flask import Flask
from marshmallow import Schema, fields, post_load

app = Flask(__name__)


class S(Schema):
    name = fields.Str()

    @post_load()
    def make(self, data, **kwargs):
        return tuple(data.items())


app.config["SEEN"] = S.make.__name__
