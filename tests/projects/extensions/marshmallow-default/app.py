from flask import Flask
from marshmallow import Schema, fields


class S(Schema):
    id = fields.Int(default=3, description="x")
