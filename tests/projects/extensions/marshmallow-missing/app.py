from flask import Flask
from marshmallow import Schema, fields


class S(Schema):
    id = fields.Int(missing=3)
