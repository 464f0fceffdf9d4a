from functools import wraps

from flask import Blueprint, current_app, g, session
from flask.views import MethodView

from .models import Note, db

notes = Blueprint("notes", __name__, url_prefix="/notes", static_folder="static")


def signed_in(view):
    @wraps(view)
    def wrapper(*args, **kwargs):
        if "user" not in session:
            return "no", 403
        g.user = session["user"]
        return view(*args, **kwargs)

    return wrapper


class NoteView(MethodView):
    decorators = [signed_in]

    def get(self, note_id):
        return {"title": db.get_or_404(Note, note_id).title}

    def put(self, note_id):
        return {}


notes.add_url_rule("/<int:note_id>", view_func=NoteView.as_view("note"))


@notes.get("/")
@signed_in
def listing():
    return {"per_page": current_app.config["ITEMS_PER_PAGE"]}
