from flask import Flask
from marshmallow import Schema, fields, validate

app = Flask(__name__)


class Person(Schema):
    mail = fields.Email(required=True, validate=validate.Length(max=80))
    page = fields.Url(schemes={"https"})
    name = fields.String(validate=validate.Length(min=1))


app.config["VALIDATORS"] = {
    name: [type(each).__name__ for each in field.validators] for name, field in Person().fields.items()
}
app.config["SAID"] = [field.validators[0].error for field in Person().fields.values()]
