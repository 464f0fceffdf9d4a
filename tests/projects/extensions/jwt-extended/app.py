from datetime import timedelta

from flask import Flask, jsonify
from flask_jwt_extended import (JWTManager, create_access_token, create_refresh_token, current_user, get_jwt, get_jwt_identity, jwt_required,
                                set_access_cookies, unset_jwt_cookies, verify_jwt_in_request)

app = Flask(__name__)
app.config["JWT_SECRET_KEY"] = "a-long-and-secret-key-for-signing-tokens"
app.config["JWT_ACCESS_TOKEN_EXPIRES"] = timedelta(hours=1)
app.config["JWT_TOKEN_LOCATION"] = ["headers", "cookies"]
jwt = JWTManager(app)
BLOCKLIST = set()


@jwt.token_in_blocklist_loader
def check(jwt_header, jwt_payload):
    return jwt_payload["jti"] in BLOCKLIST


@jwt.expired_token_loader
def expired(jwt_header, jwt_payload):
    return jsonify(message="expired"), 401


@jwt.invalid_token_loader
def invalid(error):
    return jsonify(message=error), 401


@jwt.unauthorized_loader
def missing(error):
    return jsonify(message=error), 401


@jwt.additional_claims_loader
def claims(identity):
    return {"admin": identity == 1}


@jwt.user_lookup_loader
def lookup(header, data):
    return None


@jwt.user_identity_loader
def identity(user):
    return user


@app.post("/login")
def login():
    return create_access_token(identity="1", fresh=True)


@app.get("/me")
@jwt_required(fresh=True)
def me():
    return get_jwt_identity()


@app.get("/opt")
@jwt_required(optional=True, refresh=False, locations=["headers"])
def opt():
    return {}


app.config["SEEN"] = [sorted(app.extensions), me.__name__, check.__name__, sorted(map(str, app.error_handler_spec[None][None]))]
