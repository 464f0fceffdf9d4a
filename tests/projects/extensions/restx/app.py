from flask import Flask
from flask_restx import Api, Namespace, Resource, fields, inputs, reqparse

app = Flask(__name__)
api = Api(app, version="1.0", title="Todos", prefix="/api", doc="/docs")
todos = Namespace("todos", description="todo operations")
other = api.namespace("other", path="/elsewhere")

todo = todos.model("Todo", {"id": fields.Integer(readonly=True, min=1), "task": fields.String(required=True)})
listed = api.inherit("Listed", todo, {"tags": fields.List(fields.String), "of": fields.Nested(todo)})

parser = reqparse.RequestParser()
parser.add_argument("page", type=int, required=False, help="page")
parser.add_argument("done", type=inputs.boolean, location="args")


@todos.route("/", "/all")
class TodoList(Resource):
    @todos.doc("list_todos")
    @todos.marshal_list_with(todo)
    def get(self):
        return []

    @todos.expect(todo, validate=True)
    @todos.marshal_with(todo, code=201)
    @todos.response(400, "no")
    def post(self):
        return api.payload, 201


@todos.route("/<int:id>", endpoint="one_todo")
@todos.param("id", "the number")
class Todo(Resource):
    @api.expect(parser)
    def get(self, id):
        todos.abort(404)

    @todos.deprecated
    def delete(self, id):
        return "", 204


@api.route("/hello")
class HelloWorld(Resource):
    def get(self):
        return {}


@other.route("/hello")
class HelloWorld(Resource):  # noqa: F811
    def get(self):
        return {}


class Late(Resource):
    def put(self):
        return {}


api.add_resource(Late, "/late", "/later")
api.add_namespace(todos)


def ask(path, method="GET"):
    with app.test_request_context(path, method=method):
        endpoint, arguments = app.url_map.bind("").match(path, method)
        answer = app.view_functions[endpoint](**arguments)
        return f"{answer.status_code} {answer.content_type} {answer.get_data(as_text=True)!r}"


app.config["ANSWERS"] = [ask("/api/hello"), ask("/api/late", "PUT"), ask("/api/todos/5", "DELETE")]
