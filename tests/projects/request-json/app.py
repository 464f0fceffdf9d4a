"""What requests that are made up carry as JSON, and what asking for it gives."""
from flask import Flask, request

app = Flask(__name__)
JSON = app.config["JSON"] = []
for options in (
    {"json": {"a": [1]}}, {"json": []}, {}, {"data": "{", "content_type": "application/json"}, {"data": '{"a": 1}'},
    {"data": b"5", "headers": {"Content-Type": "application/vnd.api+json; charset=utf-8"}}, {"data": {"a": 1}},
    {"query_string": {"a": [1, 2]}}, {"query_string": "b=%20", "json": 5},
):
    with app.test_request_context("/x", method="POST", **options):
        JSON.append([request.is_json, request.mimetype, request.data, request.get_json(silent=True), request.args.to_dict(flat=False)])
        for ask in (lambda: request.json, lambda: request.get_json(force=True)):
            try:
                JSON.append(ask())
            except Exception as error:
                JSON.append(repr(error))
