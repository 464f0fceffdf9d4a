from flask import Blueprint, jsonify, request
from app.models import db, User

bp = Blueprint('users', __name__, url_prefix='/users')


@bp.route('/')
def index():
    users = User.query.order_by(User.username).all()
    return jsonify([user.to_dict() for user in users])


@bp.route('/', methods=['POST'])
def create():
    data = request.get_json()
    user = User(username=data['username'], email=data['email'])
    db.session.add(user)
    db.session.commit()
    return user.to_dict(), 201


@bp.route('/<int:id>', methods=['GET', 'DELETE'])
def show(id):
    user = User.query.get_or_404(id)
    if request.method == 'DELETE':
        db.session.delete(user)
        db.session.commit()
    return user.to_dict()
