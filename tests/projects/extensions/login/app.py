from flask import Flask
from flask_login import LoginManager, UserMixin, current_user, login_required, login_user, logout_user
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SECRET_KEY"] = "s3"
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///login.db"
db = SQLAlchemy(app)
login_manager = LoginManager(app)
login_manager.login_view = "login"
login_manager.login_message_category = "info"


class User(db.Model, UserMixin):
    id = db.Column(db.Integer, primary_key=True)
    email = db.Column(db.String(120), unique=True, nullable=False)


@login_manager.user_loader
def load_user(user_id):
    return db.session.get(User, int(user_id))


@app.route("/login", methods=["GET", "POST"])
def login():
    login_user(User.query.first(), remember=True)
    return "in"


@app.route("/account")
@login_required
def account():
    return current_user.email


app.config["SEEN"] = {
    "manager": app.login_manager is login_manager,
    "view": account.__name__,
    "loader": load_user.__name__,
    "after": [function.__name__ for function in app.after_request_funcs[None]],
    "context": [function.__name__ for function in app.template_context_processors[None]],
    "user": [User(id=3).get_id(), User().is_active, User(id=3) == User(id=3), User(id=3) != User(id=4)],
    "message": login_manager.login_message,
}
