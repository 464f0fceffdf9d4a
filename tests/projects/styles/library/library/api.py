from http import HTTPStatus

from flask import Blueprint, abort, current_app, jsonify, request
from flask.views import MethodView
from sqlalchemy import select

from .extensions import db
from .models import Author, Book

bp = Blueprint("api", __name__)


class BookView(MethodView):
    init_every_request = False

    def get(self, book_id):
        book = db.get_or_404(Book, book_id)
        return jsonify(id=str(book.id), title=book.title)

    def delete(self, book_id):
        db.session.delete(db.get_or_404(Book, book_id))
        db.session.commit()
        return "", HTTPStatus.NO_CONTENT


bp.add_url_rule("/books/<uuid:book_id>", view_func=BookView.as_view("book"))


@bp.route("/authors")
def authors():
    rows = db.session.execute(select(Author).order_by(Author.name)).scalars()
    return jsonify([{"id": author.id, "name": author.name} for author in rows])


@bp.post("/authors")
def add_author():
    data = request.get_json()
    if not data or "name" not in data:
        abort(HTTPStatus.BAD_REQUEST, description="name is missing")
    author = Author(name=data["name"])
    db.session.add(author)
    db.session.commit()
    return {"id": author.id}, 201


@bp.errorhandler(404)
def missing(error):
    return jsonify(error=str(error)), 404
