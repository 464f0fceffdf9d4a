"""A request that is made up with JSON, and one without where the view wants some."""

from flask import Flask, jsonify, request
from flask_jwt_extended import JWTManager, jwt_required
from flask_restful import Api, Resource
from flask_wtf import FlaskForm
from wtforms import IntegerField, StringField
from wtforms.validators import DataRequired

app = Flask(__name__)
app.config["SECRET_KEY"] = "not so secret"
app.config["WTF_CSRF_ENABLED"] = False
app.config["JWT_TOKEN_LOCATION"] = ["json"]
jwt = JWTManager(app)
api = Api(app)


class BookForm(FlaskForm):
    title = StringField(validators=[DataRequired()])
    pages = IntegerField()


@app.post("/books")
def add_book():
    data = request.get_json()
    return jsonify(title=data["title"], kind=request.mimetype, same=data is request.json), 201


@app.post("/perhaps")
def perhaps():
    return jsonify(request.get_json(silent=True), request.is_json, request.content_type)


@app.post("/anyhow")
def anyhow():
    return jsonify(request.get_json(force=True))


@app.post("/form")
def form():
    sent = BookForm()
    return jsonify(sent.validate_on_submit(), sent.title.data, sent.pages.data, sent.errors)


@app.post("/raw")
def raw():
    return request.get_data(as_text=True) + "|" + repr(request.data)


@app.post("/locked")
@jwt_required()
def locked():
    return "open"


class Books(Resource):
    def post(self):
        return {"title": request.json.get("title", "nameless")}, 201


api.add_resource(Books, "/api/books")


def ask(path, **options):
    with app.test_request_context(path, method="POST", **options):
        endpoint, _ = app.url_map.bind("").match(path, "POST")
        try:
            answer = app.make_response(app.view_functions[endpoint]())
        except Exception as error:
            return f"{type(error).__name__}: {error}"
        return f"{answer.status_code} {answer.get_data(as_text=True)}"


bodies = {
    "json": {"json": {"title": "Emma", "pages": 12}},
    "empty": {"json": {}},
    "list": {"json": ["Emma"]},
    "nothing": {},
    "form": {"data": {"title": "Emma", "pages": "12"}},
    "broken": {"data": "{oops", "content_type": "application/json"},
    "text": {"data": '{"title": "Persuasion"}'},
    "by header": {"data": b'{"title": "Persuasion"}', "headers": {"Content-Type": "application/vnd.book+json; v=1"}},
}
for path in ("/books", "/perhaps", "/anyhow", "/form", "/locked", "/api/books"):
    for name, options in bodies.items():
        if (path, name) not in (("/form", "list"), ("/anyhow", "form")):
            app.config[f"ASKED {path} {name}".upper()] = ask(path, **options)
app.config["RAW"] = [ask("/raw", **bodies[name]) for name in ("json", "nothing", "text", "by header")]
app.debug = True
app.config["DEBUGGED"] = ask("/books", **bodies["broken"])
try:
    app.test_request_context("/books", json={}, data="")
except TypeError as error:
    app.config["BOTH"] = str(error)
