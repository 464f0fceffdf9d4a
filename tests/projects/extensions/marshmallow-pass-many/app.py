from flask import Flask
from marshmallow import Schema, fields, pre_load

app = Flask(__name__)


class S(Schema):
    name = fields.Str()

    @pre_load(pass_many=True)
    def make(self, data, many, **kwargs):
        return data
