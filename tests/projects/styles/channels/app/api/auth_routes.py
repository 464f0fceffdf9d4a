from flask import Blueprint, jsonify, session, request
from app.models import User, db

auth_routes = Blueprint('auth', __name__)


def validation_errors_to_error_messages(validation_errors):
    """
    Simple function that turns the validation errors into a simple list
    """
    errorMessages = []
    for field in validation_errors:
        for error in validation_errors[field]:
            errorMessages.append(f'{field} : {error}')
    return errorMessages


@auth_routes.route('/login', methods=['POST'])
def login():
    """
    Logs a user in
    """
    user = User.query.filter(User.email == request.json['email']).first()
    if user and user.check_password(request.json['password']):
        session['user'] = user.id
        return user.to_dict()
    return {'errors': ['Unauthorized']}, 401


@auth_routes.route('/logout')
def logout():
    session.pop('user', None)
    return {'message': 'User logged out'}
