from flask import Blueprint, request, session
from app.models import User, db

auth_routes = Blueprint('auth', __name__)


@auth_routes.route('/login', methods=['POST'])
def login():
    """
    Logs a user in
    """
    form = request.get_json()
    user = User.query.filter(User.email == form['email']).first()
    if user and user.check_password(form['password']):
        session['user_id'] = user.id
        return user.to_dict()
    return {'errors': {'message': 'Unauthorized'}}, 401


@auth_routes.route('/logout')
def logout():
    """
    Logs a user out
    """
    session.pop('user_id', None)
    return {'message': 'User logged out'}


@auth_routes.route('/signup', methods=['POST'])
def sign_up():
    """
    Creates a new user and logs them in
    """
    form = request.get_json()
    user = User(
        username=form['username'],
        email=form['email'],
        password=form['password']
    )
    db.session.add(user)
    db.session.commit()
    session['user_id'] = user.id
    return user.to_dict()
