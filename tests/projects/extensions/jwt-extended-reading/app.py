"""What Flask-JWT-Extended reads from a request's token, and what it says where it cannot."""
import datetime

from flask import Flask, g
from flask_jwt_extended import (
    JWTManager, create_access_token, create_refresh_token, current_user, decode_token, get_csrf_token, get_current_user,
    get_jti, get_jwt, get_jwt_header, get_jwt_identity, get_jwt_request_location, jwt_required, verify_jwt_in_request,
)
import jwt as pyjwt

app = Flask(__name__)
app.config["SECRET_KEY"] = "s3cret-s3cret-s3cret-s3cret-s3cr"
app.config["JWT_TOKEN_LOCATION"] = ["headers", "query_string", "json", "cookies"]
manager = JWTManager(app)
answers = app.config["ANSWERS"] = []
users = {"ann": "Ann"}


def ask(name, function):
    try:
        answers.append(f"{name}: {function()!r}")
    except Exception as error:
        answers.append(f"{name}: {type(error).__name__}: {error}")


@jwt_required()
def inside():
    return get_jwt_identity(), get_jwt_header(), get_jwt()["type"], get_jwt_request_location()


@jwt_required(optional=True)
def maybe():
    return get_jwt_identity(), get_jwt(), get_jwt_request_location()


def asked(name, function, **request):
    with app.test_request_context(**request):
        ask(name, function)


def bearer(token, kind="Bearer"):
    return {"headers": {"Authorization": f"{kind} {token}"}}


with app.app_context():
    access, refresh = create_access_token("ann", fresh=True), create_refresh_token("ann")
    stale, other = create_access_token("ann"), create_access_token("bob", fresh=datetime.timedelta(hours=1))
    numbered = create_access_token(5)
    old = create_access_token("ann", expires_delta=datetime.timedelta(seconds=-5))
    foreign = pyjwt.encode({"sub": "ann"}, "x" * 32)
    bare = pyjwt.encode({"a": 1}, app.config["SECRET_KEY"])
    plain = pyjwt.encode({"sub": "ann"}, app.config["SECRET_KEY"])
    for name, token in {"access": access, "refresh": refresh, "numbered": numbered, "old": old, "foreign": foreign,
                        "bare": bare, "plain": plain, "text": "x.y.z", "none": None, "no dots": "abc"}.items():
        ask(f"decode {name}", lambda: sorted(decode_token(token)))
        asked(f"inside {name}", inside, **bearer(token))
    ask("expired", lambda: decode_token(old, allow_expired=True)["sub"])
    ask("jti", lambda: len(get_jti(access)))
    ask("csrf", lambda: decode_token(access, get_csrf_token(access))["sub"])
    ask("wrong csrf", lambda: decode_token(access, "x"))
    ask("no csrf", lambda: decode_token(plain, "x"))
    ask("outside", get_jwt)
    ask("outside user", get_current_user)
    ask("outside place", get_jwt_request_location)
asked("nothing", inside)
asked("maybe", maybe)
asked("maybe wrong", maybe, **bearer("x.y.z"))
asked("options", verify_jwt_in_request, method="OPTIONS")
asked("other kind", inside, **bearer(access, "JWT"))
asked("two words", inside, headers={"Authorization": f"Bearer {access} x"})
asked("list", inside, headers={"Authorization": f"Basic abc, Bearer {access}"})
asked("query", inside, query_string={"jwt": access})
asked("json", inside, method="POST", json={"access_token": access})
asked("no json", inside, method="POST", json={})
asked("headers only", lambda: verify_jwt_in_request(locations="headers"))
asked("query only", lambda: verify_jwt_in_request(locations=["query_string"]))
asked("json only", lambda: verify_jwt_in_request(locations=["json"]))
asked("cookies only", lambda: verify_jwt_in_request(locations="cookies"))
asked("unknown place", lambda: verify_jwt_in_request(locations=["head"]))
asked("refresh wanted", jwt_required(refresh=True)(lambda: 1), **bearer(access))
asked("refresh given", jwt_required(refresh=True)(lambda: 1), **bearer(refresh))
asked("access wanted", inside, **bearer(refresh))
asked("any kind", jwt_required(verify_type=False)(lambda: get_jwt()["type"]), **bearer(refresh))
asked("fresh", jwt_required(fresh=True)(lambda: 1), **bearer(access))
asked("stale", jwt_required(fresh=True)(lambda: 1), **bearer(stale))
asked("fresh for an hour", jwt_required(fresh=True)(lambda: 1), **bearer(other))
asked("no lookup", jwt_required()(get_current_user), **bearer(access))
manager.user_lookup_loader(lambda header, data: users.get(data["sub"]))
asked("lookup", jwt_required()(lambda: (get_current_user(), current_user.upper())), **bearer(access))
asked("lookup fails", inside, **bearer(other))
manager.token_verification_loader(lambda header, data: data["sub"] != "bob")
asked("claims", inside, **bearer(other))
manager.token_in_blocklist_loader(lambda header, data: True)
asked("revoked", inside, **bearer(access))
asked("revoked all the same", jwt_required(skip_revocation_check=True)(lambda: 1), **bearer(access))
app.config["JWT_HEADER_TYPE"] = ""
asked("no kind", jwt_required(skip_revocation_check=True)(get_jwt_identity), headers={"Authorization": access})
asked("no kind, two words", inside, **bearer(access))
for wrong in ([], 5, ["head"], "headers", None):
    app.config["JWT_TOKEN_LOCATION"] = wrong
    asked(f"places {wrong}", inside)
app.config["SECRET_KEY"] = None
asked("no key", inside, headers={"Authorization": access})
