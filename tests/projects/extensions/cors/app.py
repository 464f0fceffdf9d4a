from flask import Flask, Blueprint
from flask_cors import CORS, cross_origin

app = Flask(__name__)
CORS(app, resources={r"/api/*": {"origins": "*"}}, supports_credentials=True)
bp = Blueprint("bp", __name__)
CORS(bp)


@app.route("/api")
@cross_origin()
def api():
    return "x"


@bp.get("/x")
@cross_origin(origins="http://localhost", methods=["GET"])
def x():
    return "x"


app.register_blueprint(bp)
app.config["SEEN"] = [sorted(app.extensions), len(app.after_request_funcs[None]), app.after_request_funcs[None][0].__name__, api.__name__]
