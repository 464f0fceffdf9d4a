from flask import Blueprint, g, render_template, session

bp = Blueprint("site", __name__, template_folder="templates", static_folder="static", static_url_path="/site-static")


@bp.before_app_request
def load_language():
    g.language = session.get("language", "en")


@bp.app_context_processor
def inject_language():
    return dict(language=g.language)


@bp.route("/", defaults={"page": 1})
@bp.route("/page/<int:page>")
def index(page: int):
    return render_template("index.html", page=page)


@bp.app_template_filter("shout")
def shout(text: str) -> str:
    return text.upper()
