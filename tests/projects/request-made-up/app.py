from flask import Flask, redirect, request

app = Flask(__name__)

with app.test_request_context("/search?word=sea&word=tide&page=", method="POST", data={"name": "Ann", "age": 5}, headers={"X-Tenant": "a"}):
    app.config["REQUEST"] = [repr(request), request.scheme, request.headers["x-tenant"], request.headers.get("X-Other")]
    app.config["ARGS"] = [request.args["word"], request.args.getlist("word"), request.args.get("page"), request.url]
    app.config["FORM"] = [request.form["name"], request.form["age"], request.base_url]
    app.config["AWAY"] = redirect("/home").location

app.send_static_file("logo.png")
