import os
from flask import Flask
from flask_cors import CORS
from .models import db, User
from .api.user_routes import user_routes
from .seeds import seed_commands

app = Flask(__name__, static_folder='../react-app/build', static_url_path='/')

app.config['SECRET_KEY'] = os.environ.get('SECRET_KEY')
app.config['SQLALCHEMY_DATABASE_URI'] = os.environ.get('DATABASE_URL').replace('postgres://', 'postgresql://')

environment = os.getenv("FLASK_ENV")
SCHEMA = os.environ.get("SCHEMA")

if environment == "production":
    app.config['SESSION_COOKIE_SECURE'] = True
    PREFIX = f"{SCHEMA}."
else:
    PREFIX = ''


def add_prefix_for_prod(attr):
    if environment == "production":
        return f"{SCHEMA}.{attr}"
    else:
        return attr


app.cli.add_command(seed_commands)
app.register_blueprint(user_routes, url_prefix='/api/users')
db.init_app(app)
CORS(app)


@app.after_request
def inject_csrf_token(response):
    response.set_cookie(
        'csrf_token',
        'token',
        secure=True if os.environ.get('FLASK_ENV') == 'production' else False,
        samesite='Strict' if os.environ.get('FLASK_ENV') == 'production' else None,
        httponly=True)
    return response


@app.route('/api/docs')
def api_help():
    acceptable_methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
    route_list = {rule.rule: [[method for method in rule.methods if method in acceptable_methods],
                              app.view_functions[rule.endpoint].__doc__]
                  for rule in app.url_map.iter_rules() if rule.endpoint != 'static'}
    return route_list
