from flask import Flask
from flask_restful import Api, Resource, reqparse, inputs, fields

app = Flask(__name__)
app.config["SEEN"] = [inputs.boolean("true"), inputs.positive("3"), inputs.date("2020-01-02"), inputs.natural("0"), inputs.int_range(1, 5)("3"),
                      inputs.url("http://example.com/x")]
inputs.positive("-3")
