from flask import Flask
from marshmallow import Schema, fields

app = Flask(__name__)


class S(Schema):
    name = fields.Str()


S(strict=True)
