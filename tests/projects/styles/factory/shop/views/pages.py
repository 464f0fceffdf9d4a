from flask import Blueprint, render_template

bp = Blueprint("pages", __name__)


@bp.route("/")
@bp.route("/<path:rest>")
def home(rest=None):
    return render_template("home.html", rest=rest)


@bp.errorhandler(404)
def missing(error):
    return "nothing here", 404
