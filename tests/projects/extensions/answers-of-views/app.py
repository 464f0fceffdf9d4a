"""What views return, where a request is made up to call them."""

import datetime
import decimal
import uuid

from flask import Flask, Response, jsonify, redirect, url_for
from flask_jwt_extended import JWTManager, get_jwt, get_jwt_identity, jwt_required
from flask_login import LoginManager, login_required
from flask_restful import Api, Resource

app = Flask(__name__)
app.config["SECRET_KEY"] = "not so secret"
login = LoginManager(app)
login.login_view = "sign_in"
jwt = JWTManager(app)
api = Api(app)


@login.user_loader
def load_user(user_id):
    return None


@app.route("/sign-in")
def sign_in():
    return "here"


@app.route("/old")
def old():
    return redirect(url_for("sign_in", next="/a&b"))


@app.route("/mine")
@login_required
def mine():
    return "mine"


@app.route("/times")
def times():
    return jsonify(
        noon=datetime.datetime(2024, 2, 3, 12, 5, 6),
        day=datetime.date(2024, 2, 3),
        zone=datetime.datetime(2024, 2, 3, 1, tzinfo=datetime.timezone(datetime.timedelta(hours=2))),
        price=decimal.Decimal("1.50"),
        key=uuid.UUID(int=5),
    )


@app.route("/token")
@jwt_required()
def token():
    return get_jwt_identity()


@app.route("/perhaps")
@jwt_required(optional=True)
def perhaps():
    return jsonify(get_jwt_identity(), get_jwt())


@app.route("/anywhere")
@jwt_required(locations=["headers", "cookies", "query_string"])
def anywhere():
    return "in"


@app.route("/styles")
def styles():
    return Response("body {}", mimetype="text/css")


@app.route("/feed")
def feed():
    answer = Response("<feed/>", status="202 Accepted", content_type="application/atom+xml")
    answer.headers["Kind"] = answer.mimetype
    answer.mimetype = "image/svg+xml"
    return answer


def shouted(method):
    def louder(*args, **kwargs):
        data, status = method(*args, **kwargs)
        return {key: value.upper() for key, value in data.items()}, status

    return louder


class Things(Resource):
    def get(self):
        return [{"name": "hammer"}]

    def post(self):
        return {"name": "saw"}, 201, {"Place": "/things/2"}

    def delete(self):
        return "", 204

    def put(self):
        return {"when": datetime.date(2024, 2, 3)}

    def patch(self):
        return None


class Loud(Resource):
    method_decorators = [shouted]

    def get(self):
        return {"name": "horn"}, 200


class Ready(Resource):
    def get(self):
        return Response("ready", status=203)


api.add_resource(Things, "/things")
api.add_resource(Loud, "/loud")
api.add_resource(Ready, "/ready")


@api.representation("text/csv")
def as_csv(data, code, headers=None):
    return Response(str(data), code)


def ask(path, method="GET", **options):
    with app.test_request_context(path, method=method, **options):
        endpoint, arguments = app.url_map.bind("").match(path.partition("?")[0], method)
        try:
            answer = app.make_response(app.view_functions[endpoint](**arguments))
        except Exception as error:
            return f"{type(error).__name__}: {error}"
        names = ("Content-Type", "Location", "Place", "Kind")
        headers = ", ".join([answer.headers[name] for name in names if name in answer.headers])
        return f"{answer.status_code} {headers} {answer.get_data(as_text=True)!r}"


app.config["ANSWERS"] = {
    path: ask(path)
    for path in ("/old", "/mine?page=2", "/times", "/token", "/perhaps", "/anywhere", "/styles", "/feed", "/things", "/loud", "/ready")
}
app.config["THINGS"] = [ask("/things", method) for method in ("POST", "DELETE", "PUT", "PATCH")]
app.config["HEADERS"] = [
    ask("/token", headers={"Authorization": text}) for text in ("Basic abc", "Bearer", "Bearer a b", " ")
]
app.debug = True
app.config["DEBUG_ANSWERS"] = [ask("/things"), ask("/things", "POST")]
login.login_message = None
app.config["UNTOLD"] = ask("/mine")
app.config["SECRET_KEY"] = None
login.login_message = "Please"
app.config["WITHOUT_KEY"] = ask("/mine")
login.login_view = "/sign-in?from=mail"
app.config["FORCE_HOST_FOR_REDIRECTS"] = "example.com"
login.login_message = ""
app.config["FORCED"] = ask("/mine")
login.login_view = None
app.config["NOWHERE"] = ask("/mine")
