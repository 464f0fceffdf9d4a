"""Which rule a path meets, what a request knows of it, and where it is sent."""

from flask import Flask, request

app = Flask(__name__)
rules = [
    "/a",
    "/b/",
    "/c/<x>",
    "/c/new",
    "/c/<int:n>",
    "/d/<path:p>/edit",
    "/d/<path:p>",
    "/e/<float:f>",
    "/f/<any(x,y):w>",
    "/h/<string(length=2):s>",
    "/i/<int(min=3):n>",
    "/j-<x>.html",
    "/k/<x>/<y>/",
]
for rule in rules:
    app.add_url_rule(rule, rule, lambda **values: "")
app.add_url_rule("/page/", "paged", lambda n: "", defaults={"n": 1})
app.add_url_rule("/page/<int:n>", "paged")
app.add_url_rule("/loose/", "loose", lambda: "", strict_slashes=False)
app.add_url_rule("/post", "post", lambda: "", methods=["POST"])

paths = (
    "/a /a/ /b /b/ /c/new /c/5 /c/x /c/ /d/a/b/edit /d/a/b /e/1.5 /e/1 /f/x /f/z /h/ab /h/abc /i/2 /i/3 /j-q.html /k/1/2"
    " /k/1/2/ /page/1 /page/2 /page /loose /post //a /zz"
)
adapter = app.url_map.bind("example.org", script_name="/sub")
for path in paths.split():
    try:
        print(path, adapter.match(path))
    except Exception as error:
        print(path, type(error).__name__, getattr(error, "new_url", None), getattr(error, "valid_methods", None) and 405)

for path in ("/c/5", "/b", "/nothing"):
    with app.test_request_context(path):
        print(request.url_rule, request.endpoint, request.view_args, repr(request.routing_exception))
