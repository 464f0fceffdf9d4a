from flask import Blueprint, jsonify
from app.models import User

bp = Blueprint('users', __name__, url_prefix='/users')


@bp.route('/')
def index():
    return jsonify([user.username for user in User.query.all()])


@bp.route('/<int:id>', methods=['GET', 'DELETE'])
def show(id):
    return jsonify(User.query.get_or_404(id).username)
