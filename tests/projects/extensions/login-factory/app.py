from flask import Flask, Blueprint
from flask_login import AnonymousUserMixin, LoginManager, login_required, fresh_login_required, login_url
from flask_login import COOKIE_DURATION, COOKIE_NAME, user_logged_in

login = LoginManager()
login.login_view = "auth.login"
login.session_protection = "strong"


class Guest(AnonymousUserMixin):
    def can(self, permission):
        return False


login.anonymous_user = Guest
auth = Blueprint("auth", __name__, url_prefix="/auth")


@auth.route("/login")
def login_page():
    return "x"


@auth.route("/secret")
@fresh_login_required
def secret():
    return "x"


@login.unauthorized_handler
def unauthorized():
    return "no", 401


@login.request_loader
def load_from_request(request):
    return None


def create_app():
    app = Flask(__name__)
    login.init_app(app)
    app.register_blueprint(auth)
    app.config["SEEN"] = [COOKIE_NAME, COOKIE_DURATION, login.anonymous_user().can(1), load_from_request,
                          unauthorized.__name__, user_logged_in.name, login.session_protection]
    app.config["SEEN"][3] = app.config["SEEN"][3].__name__
    return app
