"""Links that are made twice, things that nobody has added, rows in bulk, and attributes that expire by themselves."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import create_engine, inspect, text

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)

holders = db.Table(
    "holders",
    db.Column("user_id", db.ForeignKey("user.id"), primary_key=True),
    db.Column("role_id", db.ForeignKey("role.id"), primary_key=True),
)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(20))
    age = db.Column(db.Integer)
    roles = db.relationship("Role", secondary=holders, backref="users")
    posts = db.relationship("Post", backref="author", lazy="joined")


class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(20))


class Post(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(20))
    user_id = db.Column(db.ForeignKey("user.id"))


def attempt(action):
    try:
        return action()
    except Exception as error:
        db.session.rollback()
        return f"{type(error).__name__}: {error}".split("\n")[0]


def links():
    return [tuple(row) for row in db.session.execute(db.select(holders))]


seen = {}
with app.app_context():
    db.create_all()
    user, role = User(name="Ann", age=3), Role()
    user.roles.append(role)
    db.session.add(user)
    db.session.commit()

    user.roles.append(role)
    seen["twice, unseen from there"] = attempt(db.session.commit)
    len(role.users)
    user.roles.append(role)
    seen["twice, seen from there"] = attempt(db.session.commit)
    seen["links"] = links()

    stranger = User(name="Eve", roles=[role])
    seen["in the session"] = stranger in db.session
    seen["stranger"] = attempt(db.session.flush)
    seen["links then"] = links()
    db.session.rollback()

    db.session.bulk_save_objects([User(name="k"), Post(title="p"), User(name="m"), Post(title="q", user_id=1)])
    db.session.commit()
    seen["in bulk"] = User.query.count(), Post.query.count()

    asked = []
    for names in (["name"], ["age", "name"], ["name", "posts"], None):
        user.age
        db.session.expire(user, names)
        asked.append((user.name, user.age, len(user.posts)))
    seen["expired"] = asked

    db.session.add(User(age="x" * 3))
    seen["failed flush"] = attempt(lambda: db.session.execute(text("select nothing")))
    seen["active"] = db.session().is_active

# Each engine of a database in memory has one of its own.
for engine in (create_engine("sqlite://"), create_engine("sqlite:///:memory:")):
    with engine.begin() as connection:
        connection.execute(text("create table own (a)"))
    seen.setdefault("tables", []).append(inspect(engine).get_table_names())
app.config["SEEN"] = repr(seen)
