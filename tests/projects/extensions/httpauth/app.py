from flask import Flask, g
from flask_httpauth import HTTPBasicAuth, HTTPTokenAuth, MultiAuth, HTTPDigestAuth

app = Flask(__name__)
auth = HTTPBasicAuth()
token_auth = HTTPTokenAuth(scheme="Bearer")
multi = MultiAuth(auth, token_auth)


@auth.verify_password
def verify(username, password):
    return username


@token_auth.verify_token
def verify_token(token):
    return token


@auth.error_handler
def failed(status):
    return "no", status


@auth.get_user_roles
def roles(user):
    return []


@app.route("/")
@auth.login_required
def index():
    return auth.current_user()


@app.route("/t")
@multi.login_required(role="admin", optional=True)
def t():
    return ""


app.config["SEEN"] = [index.__name__, t.__name__, verify.__name__, failed.__name__, auth.scheme, auth.realm, token_auth.scheme, token_auth.header]
