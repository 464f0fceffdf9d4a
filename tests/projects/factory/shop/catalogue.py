from flask import Blueprint

from .models import Item

bp = Blueprint("catalogue", __name__)


@bp.get("/items/<int:item_id>")
def show(item_id):
    return str(item_id)


@bp.post("/items")
def add():
    return "added"
