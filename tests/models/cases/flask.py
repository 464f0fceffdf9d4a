### names in flask
import flask
for n in ("Markup", "escape", "_request_ctx_stack", "globl", "__version__"):
    try: print(n, type(getattr(flask, n)))
    except AttributeError as e: print(type(e).__name__, e)
### current_app outside
from flask import current_app
print(repr(current_app), bool(current_app))
current_app.config
### request outside
from flask import request
request.args
### g outside
from flask import g
g.x = 5
### session outside
from flask import session
session["a"]
### rule errors
from flask import Flask
app = Flask("x")
for rule in ("home", "/<integer:id>", "/<int id>", "/<int:id", "/<int:a>/<int:a>", "/<string(length=2):x>", "/<any(a,b):x>", "/a//b", "/<path:p>/x", "/<int(min=1,max=5):n>", "/<int(foo=1):n>", "/<:x>", "/<a-b>", "/a<b>c/", "/<float:f>/", "/<uuid:u>", "/{x}"):
    try:
        app.add_url_rule(rule, rule, lambda: "")
        print("ok", rule)
    except Exception as e:
        print(rule, type(e).__name__, e)
print(sorted((r.rule, sorted(r.arguments), r.endpoint) for r in app.url_map.iter_rules()))
### overwriting
from flask import Flask
app = Flask("x")
@app.route("/a")
def home(): return ""
@app.route("/b")
def home(): return ""
### methods as text
from flask import Flask
app = Flask("x")
@app.route("/a", methods="GET")
def home(): return ""
### get with methods
from flask import Flask
app = Flask("x")
@app.get("/a", methods=["GET"])
def home(): return ""
### route without parentheses
from flask import Flask
app = Flask("x")
@app.route
def home(): return ""
### blueprint errors
from flask import Flask, Blueprint
for a in (("a.b", "x"), ("", "x")):
    try: Blueprint(*a)
    except ValueError as e: print(e)
app = Flask("x")
bp = Blueprint("a", "x")
app.register_blueprint(bp)
try: app.register_blueprint(bp)
except ValueError as e: print(e)
try: app.register_blueprint(Blueprint("a", "x"))
except ValueError as e: print(e)
try: app.register_blueprint(bp, name="z", url_prefix="/z"); print(list(app.blueprints))
except ValueError as e: print(e)
@bp.route("/late")
def late(): pass
### blueprint without import name
from flask import Blueprint
Blueprint("a")
### flask without name
from flask import Flask
Flask()
### flask with an unknown keyword
from flask import Flask
Flask("x", static_dir="y")
### register a module
from flask import Flask
import os
Flask("x").register_blueprint(os)
### blueprint rule without slash
from flask import Flask, Blueprint
app = Flask("x")
bp = Blueprint("a", "x", url_prefix="api")
@bp.route("/x")
def f(): pass
app.register_blueprint(bp)
### nested blueprints
from flask import Flask, Blueprint
app = Flask("x")
a = Blueprint("a", "x", url_prefix="/a"); b = Blueprint("b", "x", url_prefix="/b"); c = Blueprint("c", "x")
for bp in (a, b, c):
    bp.add_url_rule("/r/", "r", lambda: "")
b.register_blueprint(c, url_prefix="/cc"); a.register_blueprint(b); app.register_blueprint(a, url_prefix="/root")
print(sorted((r.rule, r.endpoint, sorted(r.methods)) for r in app.url_map.iter_rules()), list(app.blueprints))
try: a.register_blueprint(a)
except Exception as e: print(type(e).__name__, e)
### error handlers
from flask import Flask
app = Flask("x")
@app.errorhandler(404)
def a(e): pass
@app.errorhandler(KeyError)
def b(e): pass
for bad in (999, KeyError("x"), int, "404"):
    try: app.register_error_handler(bad, a)
    except Exception as e: print(type(e).__name__, e)
### removed decorators
from flask import Flask
app = Flask("x")
@app.before_first_request
def a(): pass
### config
from flask import Flask
import os
app = Flask("x")
class C:
    A = 1
    b = 2
    SECRET_KEY = "s"
app.config.from_object(C)
app.config.from_mapping({"X": 1, "y": 2}, Z=3)
os.environ["FLASK_Q"] = "true"; os.environ["FLASK_R"] = "True"; os.environ["FLASK_D__K"] = "[1, 2]"
app.config.from_prefixed_env()
print(app.config["A"], app.config.get("b"), app.config["X"], app.config["Z"], app.config["Q"], repr(app.config["R"]), app.config["D"], app.secret_key, app.config.get_namespace("SESSION_COOKIE_"))
app.secret_key = "t"; app.debug = True; app.testing = True
print(app.config["SECRET_KEY"], app.config["DEBUG"], app.config["TESTING"], app.permanent_session_lifetime)
for k in ("FLASK_Q", "FLASK_R", "FLASK_D__K"): del os.environ[k]
app.config["NOPE"]
### config from a wrong name
from flask import Flask
app = Flask("x")
app.config.from_object("no_such_module.Config")
### config from a wrong class
from flask import Flask
Flask("x").config.from_object("json.Config")
### config from a missing file
from flask import Flask
app = Flask("x")
print(app.config.from_pyfile("nope.py", silent=True))
app.config.from_pyfile("nope.py")
### config from a missing variable
from flask import Flask
Flask("x").config.from_envvar("NOPE_SETTINGS")
### relative instance path
from flask import Flask
Flask("x", instance_path="rel")
### app attributes
from flask import Flask
app = Flask("some_module")
print(app.name, repr(app), app.import_name, app.static_folder.split("/")[-1], app.static_url_path, app.has_static_folder, app.template_folder, app.instance_path.split("/")[-1])
print(app.url_map.strict_slashes, app.jinja_env.autoescape is not None, app.extensions, app.blueprints, type(app.json).__name__, app.cli.name)
app = Flask("x", static_folder=None); print(app.has_static_folder, list(app.url_map.iter_rules()))
app = Flask("x", static_url_path="", static_folder="a/b/"); print([r.rule for r in app.url_map.iter_rules()])
### converters
from flask import Flask
from werkzeug.routing import BaseConverter
app = Flask("x")
class L(BaseConverter):
    regex = "x"
app.url_map.converters["list"] = L
@app.route("/<list:a>", defaults={"b": 1}, strict_slashes=False)
def f(a, b): pass
print([(r.rule, r.defaults, r.strict_slashes, sorted(r.arguments)) for r in app.url_map.iter_rules()])
### url_for
from flask import Flask, url_for
app = Flask("x")
@app.route("/u/<int:id>")
def user(id): pass
@app.route("/")
def index(): pass
with app.test_request_context():
    print(url_for("user", id=5), url_for("index", q="a b"), url_for("static", filename="a.css"), url_for("index", _external=True))
    try: url_for("usr", id=5)
    except Exception as e: print(type(e).__name__, e)
    try: url_for("user")
    except Exception as e: print(type(e).__name__, e)
with app.app_context():
    url_for("index")
### views
from flask import Flask
from flask.views import MethodView, View
class A(MethodView):
    def get(self): pass
    def post(self): pass
class B(A):
    def delete(self): pass
class V(View):
    methods = ["PUT"]
    def dispatch_request(self): pass
app = Flask("x")
app.add_url_rule("/a", view_func=A.as_view("a")); app.add_url_rule("/b", view_func=B.as_view("b")); app.add_url_rule("/v", view_func=V.as_view("v"))
print(sorted((r.rule, r.endpoint, sorted(r.methods)) for r in app.url_map.iter_rules()))
app.add_url_rule("/c", view_func=A)
### abort and http errors
from flask import abort
from werkzeug.exceptions import NotFound, HTTPException
print(NotFound(), repr(NotFound("x")), NotFound.code)
abort(404)
### abort with an unknown code
from flask import abort
abort(999)
### password hashes
from werkzeug.security import generate_password_hash, check_password_hash
h = generate_password_hash("x"); print(h.split("$")[0], len(h.split("$")[1]), len(h.split("$")[2]), check_password_hash(h, "x"), check_password_hash(h, "y"))
h = generate_password_hash("x", method="pbkdf2:sha256", salt_length=8); print(h.split("$")[0], len(h.split("$")[1]), len(h.split("$")[2]))
generate_password_hash("x", method="sha256")
### removed in werkzeug
from werkzeug.security import safe_str_cmp
### removed in werkzeug urls
from werkzeug.urls import url_parse
### commands
from flask import Flask
from flask.cli import AppGroup, with_appcontext
import click
app = Flask("x")
@app.cli.command("hello")
@click.argument("name")
@click.option("--count", "-c", default=1, help="n")
def hello(name, count): pass
@app.cli.command()
@with_appcontext
def init_db_command(): pass
g = AppGroup("users")
@g.command("create")
def create(): pass
app.cli.add_command(g)
@click.command()
def other_cmd(): pass
app.cli.add_command(other_cmd)
print(sorted(app.cli.commands), [p.name for p in hello.params], repr(hello), repr(g), sorted(g.commands))
### flask sqlalchemy errors
from flask import Flask
from flask_sqlalchemy import SQLAlchemy
db = SQLAlchemy()
print(repr(db))
app = Flask("x")
try: db.init_app(app)
except RuntimeError as e: print(e)
app = Flask("y"); app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db.init_app(app)
for f in (lambda: db.init_app(app), lambda: db.Interger, lambda: db.create_all(), lambda: db.create_all(app=app), lambda: SQLAlchemy(app), lambda: db.session.add(5), lambda: db.engine, lambda: db.Column(db.Integer, foo=1), lambda: db.sesion):
    try: print(f())
    except Exception as e: print(type(e).__name__, str(e).split("\n")[0])
with app.app_context():
    print(repr(db), db.engine, db.engines)
    SQLAlchemy().create_all()
### flask sqlalchemy names
from flask_sqlalchemy import SQLAlchemy
from flask_sqlalchemy.model import camel_to_snake_case
print([camel_to_snake_case(n) for n in ("User", "HTTPServer", "User2FA", "BlogPost", "A", "user", "UserIDs", "XMLHttpRequest", "Wow2", "ABC")])
db = SQLAlchemy()
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
class Admin(User):
    name = db.Column(db.String)
class Sub(User):
    id = db.Column(db.ForeignKey("user.id"), primary_key=True)
class Base(db.Model):
    __abstract__ = True
    id = db.Column(db.Integer, primary_key=True)
class Thing(Base):
    __bind_key__ = "other"
print(sorted(db.metadatas, key=str), User.__table__.name, Admin.__table__.name, Sub.__table__.name, Thing.__table__.name, Thing.metadata.info, list(db.metadata.tables))
print(repr(User()).split(" ")[0], db.Model, db.Table("x", db.Column("a", db.Integer)).metadata is db.metadata)
### queries
from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import select, func, text, or_
app = Flask("x"); app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(20), unique=True)
    posts = db.relationship("Post", backref="author", lazy=True)
class Post(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(20), nullable=False)
    user_id = db.Column(db.Integer, db.ForeignKey("user.id"))
with app.app_context():
    db.create_all()
    a = User(name="a", posts=[Post(title="x"), Post(title="y")]); db.session.add_all([a, User(name="b")]); db.session.commit()
    print(a.id, [p.user_id for p in a.posts], User.query.all(), db.session.get(User, 2).name, User.query.get(9))
    print(db.session.execute(select(User).where(User.name == "b")).scalar_one().id, db.session.scalars(select(Post.title).order_by(Post.title.desc())).all())
    print(User.query.filter(or_(User.name == "a", User.id > 5)).count(), Post.query.join(User).filter(User.name == "a").all(), db.session.query(func.count(Post.id)).scalar())
    print(db.session.execute(text("select name from user order by id")).all(), User.query.filter_by(name="zz").first(), Post.query.first().author.name)
    p = Post.query.first(); p.title = "z"; db.session.commit(); print(Post.query.order_by(Post.id).first().title)
    db.session.delete(p); db.session.commit(); print(Post.query.count(), User.query.paginate(per_page=1).items, User.query.limit(1).all())
    print(str(User.query), str(select(User).where(User.id == 1)))
    try: db.session.execute("select 1")
    except Exception as e: print(type(e).__name__, e)
    try:
        db.session.add(User(name="a")); db.session.commit()
    except Exception as e: print(type(e).__name__, str(e).split("\n")[0]); db.session.rollback()
    try: db.session.add(Post()); db.session.commit()
    except Exception as e: print(type(e).__name__, e); db.session.rollback()
    db.drop_all()
    User.query.all()
### query outside
from flask import Flask
from flask_sqlalchemy import SQLAlchemy
app = Flask("x"); app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
User.query.all()
### typed base
from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy import Integer, String, MetaData
class Base(DeclarativeBase):
    metadata = MetaData(naming_convention={"uq": "uq_%(table_name)s_%(column_0_name)s"})
db = SQLAlchemy(model_class=Base)
app = Flask("x"); app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db.init_app(app)
class UserGroup(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(20), unique=True)
print(UserGroup.__tablename__, repr(UserGroup.__table__), db.metadata is Base.metadata, [c.name for c in UserGroup.__table__.constraints if c.name])
with app.app_context():
    db.create_all(); db.session.add(UserGroup(name="x")); db.session.commit(); print(db.session.execute(db.select(UserGroup)).scalars().all())
### rare constructor arguments
from flask_sqlalchemy import SQLAlchemy
SQLAlchemy(session_options={"autoflush": False}, engine_options={"echo": True}, use_native_unicode=True)
