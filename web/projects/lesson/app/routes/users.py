from flask import Blueprint

from app.models import User, db

bp = Blueprint("users", __name__, url_prefix="/users")


@bp.route("/")
def index():
    users = db.session.scalars(db.select(User).order_by(User.username))
    return {"users": [user.username for user in users]}


@bp.route("/<int:user_id>")
def show(user_id):
    user = db.get_or_404(User, user_id)
    return {"username": user.username, "email": user.email}
