from flask import Flask, Blueprint
from flask_restful import Api, Resource, abort, fields, inputs, marshal_with, reqparse, marshal

app = Flask(__name__)
api = Api(app)
parser = reqparse.RequestParser()
parser.add_argument("task", type=str, required=True, help="needed", location="json")
parser.add_argument("date", type=inputs.date, action="append", choices=("a", "b"))
shape = {"task": fields.String, "uri": fields.Url("todo"), "n": fields.Integer(default=2), "inner": fields.Nested({"a": fields.Raw}),
         "many": fields.List(fields.String), "when": fields.DateTime(dt_format="rfc822")}


class Todo(Resource):
    @marshal_with(shape)
    def get(self, todo_id):
        return {}

    def delete(self, todo_id):
        abort(404, message="no")


class Todos(Resource):
    decorators = []

    def get(self):
        return []

    def post(self):
        return parser.parse_args(), 201


api.add_resource(Todos, "/todos", "/todos/all")
api.add_resource(Todo, "/todos/<int:todo_id>", endpoint="todo")


@api.resource("/more")
class More(Resource):
    def put(self):
        pass


app.config["SEEN"] = [sorted(app.extensions), api.prefix, sorted(app.view_functions), marshal({"task": 1, "many": [1]}, {"task": fields.String, "many": fields.List(fields.String)})]
