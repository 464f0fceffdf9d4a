"""Schemas of models: their fields, and instances that are loaded and dumped."""
import datetime
import enum

from flask import Flask
from flask_marshmallow import Marshmallow
from flask_sqlalchemy import SQLAlchemy
from marshmallow import INCLUDE, fields
from marshmallow_sqlalchemy import field_for, fields_for_model

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)
ma = Marshmallow(app)
answers = app.config["ANSWERS"] = []


def ask(name, function):
    try:
        answers.append(f"{name}: {function()!r}")
    except Exception as error:
        answers.append(f"{name}: {type(error).__name__}: {error}")


class Role(enum.Enum):
    ADMIN = 1
    GUEST = 2


tags = db.Table(
    "tags", db.Column("user_id", db.ForeignKey("user.id"), primary_key=True),
    db.Column("tag_id", db.ForeignKey("tag.id"), primary_key=True),
)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(20), nullable=False, unique=True, doc="Who it is")
    bio = db.Column(db.Text)
    active = db.Column(db.Boolean, nullable=False, default=True)
    born = db.Column(db.Date)
    seen = db.Column(db.DateTime, server_default=db.func.now(), nullable=False)
    wake = db.Column(db.Time)
    spent = db.Column(db.Interval)
    money = db.Column(db.Numeric(10, 2))
    height = db.Column(db.Float)
    role = db.Column(db.Enum(Role))
    size = db.Column(db.Enum("s", "xl"))
    data = db.Column(db.JSON)
    blob = db.Column(db.LargeBinary(5))
    key = db.Column(db.Uuid)
    pickled = db.Column(db.PickleType)
    twice = db.column_property(id * 2)
    posts = db.relationship("Post", backref="user")
    tags = db.relationship("Tag", secondary=tags)


class Tag(db.Model):
    id = db.Column(db.Integer, primary_key=True)


class Post(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    user_id = db.Column(db.ForeignKey("user.id"), nullable=False)
    title = db.Column(db.String, nullable=False, default="none")


class UserSchema(ma.SQLAlchemyAutoSchema):
    class Meta:
        model = User
        include_relationships = True
        load_instance = True


class PostSchema(ma.SQLAlchemyAutoSchema):
    class Meta:
        model = Post
        include_fk = True
        dateformat = "%d.%m.%Y"

    user = ma.Nested(UserSchema(only=("name", "posts")))


class SmallSchema(ma.SQLAlchemySchema):
    class Meta:
        model = User
        sqla_session = db.session
        load_instance = True
        transient = True

    id = ma.auto_field(dump_only=True)
    called = ma.auto_field("name", required=False)
    posts = ma.auto_field()


class TableSchema(ma.SQLAlchemyAutoSchema):
    class Meta:
        table = Post.__table__


class BareSchema(PostSchema):
    class Meta:
        model = Post
        exclude = ("title",)


for schema in (UserSchema, PostSchema, SmallSchema, TableSchema, BareSchema):
    for name, field in schema().fields.items():
        ask(f"{schema.__name__}.{name}", lambda: field)
        ask(f"{schema.__name__}.{name} inside", lambda: (field.inner, field.inner.columns, field.metadata))
        ask(f"{schema.__name__}.{name} more", lambda: (field.places, field.metadata))
ask("field_for", lambda: field_for(User, "name", dump_only=True, required=False))
ask("class of a field", lambda: field_for(User, "bio", instance=False))
ask("no such field", lambda: field_for(User, "nope"))
ask("fields_for_model", lambda: sorted(fields_for_model(Post, include_fk=True, exclude=("id",))))

FULL = {
    "name": "a", "born": "2024-02-03", "seen": "2024-02-03T04:05:06", "wake": "04:05", "spent": 60, "money": "1.239",
    "height": "1.5", "role": "ADMIN", "size": "xl", "data": {"x": [1]}, "key": "12345678-1234-5678-1234-567812345678",
}
with app.app_context():
    db.create_all()
    db.session.add(User(id=1, name="first", born=datetime.date(2000, 1, 2), posts=[Post(title="p"), Post()], tags=[Tag()]))
    db.session.commit()

    def shown(user):
        return {key: getattr(user, key) for key in (*FULL, "id", "active") if key != "seen"} | {"posts": len(user.posts), "in": user in db.session}

    ask("dump", lambda: UserSchema(exclude=("seen",)).dump(db.session.get(User, 1)))
    ask("dump many", lambda: PostSchema(many=True).dump(db.session.scalars(db.select(Post)).all()))
    ask("dump small", lambda: SmallSchema().dump(User.query.first()))
    ask("dump new", lambda: UserSchema().dump(User(name="new")))
    ask("load", lambda: shown(UserSchema().load(FULL)))
    ask("load known", lambda: shown(UserSchema().load({"id": 1, "name": "changed", "posts": [1, 2], "tags": [{"id": 1}, 7]})))
    ask("load into", lambda: shown(UserSchema().load({"name": "into"}, instance=db.session.get(User, 1))))
    ask("load partly", lambda: shown(UserSchema().load({"bio": "b"}, instance=db.session.get(User, 1), partial=True)))
    ask("load transient", lambda: shown(SmallSchema().load({"called": "t", "posts": [5]})))
    ask("load dict", lambda: PostSchema().load({"user_id": 1, "title": "t"}))
    ask("load nested", lambda: PostSchema().load({"user_id": 1, "user": {"name": "n"}})["user"].name)
    ask("wrong", lambda: UserSchema().load({"name": None, "born": "x", "role": "x", "size": "m", "posts": ["x", {}], "zz": 1, "blob": "toolong"}))
    ask("too long", lambda: UserSchema().load({"name": "a" * 21, "money": "x", "data": 5, "twice": 3}))
    ask("missing", lambda: UserSchema().load({}))
    ask("include", lambda: shown(UserSchema(unknown=INCLUDE).load({"name": "i", "zz": 1})))
    ask("validate", lambda: UserSchema().validate({"id": "x"}))
    ask("many", lambda: [user.name for user in UserSchema(many=True).load([{"name": "a"}, {"name": "b"}])])
    ask("no session", lambda: UserSchema(session=None, load_instance=False).load({"name": "d"}))
    ask("not transient", lambda: UserSchema().load({"name": "x"}, transient=True) in db.session)
ask("outside", lambda: UserSchema().load({"id": 1, "name": "x"}))
