"""What marshmallow makes of data, and what it says of data that is wrong."""
import datetime
import decimal
import enum
import uuid

from flask import Flask
from marshmallow import (
    EXCLUDE, INCLUDE, Schema, ValidationError, fields, post_dump, post_load, pre_dump, pre_load, validate, validates,
    validates_schema,
)

app = Flask(__name__)
answers = app.config["ANSWERS"] = []


def ask(name, function):
    try:
        answers.append(f"{name}: {function()!r}")
    except Exception as error:
        answers.append(f"{name}: {type(error).__name__}: {error} {getattr(error, 'valid_data', '')!r}")


class Colour(enum.Enum):
    RED = "red"
    BLUE = "blue"


GIVEN = [
    None, 5, 1.5, True, "text", "5", b"x", [1, "2"], {"a": 1}, "2024-02-03", "2024-02-03T04:05:06", Colour.RED, "a@b.org",
    "http://a.org/b?c=d", float("nan"), "12345678-1234-5678-1234-567812345678",
    datetime.datetime(2024, 2, 3, 4, 5, tzinfo=datetime.timezone.utc), datetime.timedelta(hours=1),
]
FIELDS = {
    "str": fields.Str(), "int": fields.Int(), "strict": fields.Int(strict=True, as_string=True), "float": fields.Float(),
    "nan": fields.Float(allow_nan=True), "decimal": fields.Decimal(places=1), "decimal-text": fields.Decimal(as_string=True),
    "bool": fields.Bool(), "truthy": fields.Bool(truthy=["ja"], falsy=["nein"]), "date": fields.Date(), "datetime": fields.DateTime(),
    "naive": fields.NaiveDateTime(), "aware": fields.AwareDateTime(), "stamp": fields.DateTime(format="timestamp"),
    "day": fields.Date(format="%d.%m.%Y"), "time": fields.Time(), "delta": fields.TimeDelta(precision="minutes"),
    "uuid": fields.UUID(), "email": fields.Email(), "url": fields.URL(), "any-url": fields.URL(relative=True, require_tld=False),
    "list": fields.List(fields.Int()), "tuple": fields.Tuple((fields.Int(), fields.Str())), "dict": fields.Dict(),
    "typed": fields.Dict(keys=fields.Str(), values=fields.Int()), "raw": fields.Raw(), "none": fields.Str(allow_none=True),
    "enum": fields.Enum(Colour), "by-value": fields.Enum(Colour, by_value=True), "constant": fields.Constant(5),
    "function": fields.Function(lambda obj: 1, lambda value: [value]),
    "nested": fields.Nested({"a": fields.Int(required=True)}), "lengths": fields.Str(validate=validate.Length(2, 4)),
    "equal": fields.Raw(validate=validate.Length(equal=2, error="{input} is not {equal} long")),
    "range": fields.Int(validate=[validate.Range(min=2), validate.Range(max=3, max_inclusive=False, error="{max}!")]),
    "one": fields.Raw(validate=validate.OneOf(["text", 5], labels=["T", "F"])), "noneof": fields.Raw(validate=validate.NoneOf(["text", 5])),
    "regexp": fields.Str(validate=validate.Regexp("^[a-z]+$")), "same": fields.Raw(validate=validate.Equal(5)),
    "only": fields.List(fields.Raw(), validate=validate.ContainsOnly([1])), "own": fields.Raw(validate=lambda value: False),
    "steps": fields.Str(pre_load=str, post_load=str.upper), "predicate": fields.Str(validate=validate.Predicate("isdigit")),
}
for name, field in FIELDS.items():
    schema = Schema.from_dict({"f": field})()
    for value in GIVEN:
        ask(f"load {name} {value!r:.40}", lambda: schema.load({"f": value}))
        ask(f"dump {name} {value!r:.40}", lambda: schema.dump({"f": value}))


class Post(Schema):
    title = fields.Str(required=True, validate=validate.Length(max=5))
    author = fields.Nested("Person", only=("name",))


class Person(Schema):
    class Meta:
        dateformat = "%d/%m/%Y"

    id = fields.Int(dump_only=True)
    name = fields.Str(required=True, error_messages={"required": "Who?"})
    mail = fields.Email(data_key="email")
    password = fields.Str(load_only=True)
    born = fields.Date(load_default=lambda: datetime.date(2000, 1, 1))
    posts = fields.List(fields.Nested(Post(exclude=("author",))))
    first = fields.Nested(Post, attribute="posts.0")
    titles = fields.Pluck(Post, "title", many=True, attribute="deep.titles")
    greeting = fields.Method("greet")

    def greet(self, obj):
        return "Hi " + obj["name"]

    @validates("name")
    def check_name(self, value, data_key):
        if value == "root":
            raise ValidationError("No roots.")

    @validates_schema
    def check(self, data, **kwargs):
        if data.get("name") == data.get("password"):
            raise ValidationError("Too easy.", "password")

    @validates_schema(skip_on_field_errors=False)
    def check_always(self, data, **kwargs):
        if "mail" not in data:
            raise ValidationError({"email": ["Where?"]})

    @pre_load
    def strip(self, data, many, **kwargs):
        return {key.strip(): value for key, value in data.items()} if isinstance(data, dict) else data

    @post_load
    def mark(self, data, **kwargs):
        return {**data, "loaded": True}

    @pre_dump
    def named(self, data, **kwargs):
        return data or {"name": "nobody"}

    @post_dump(pass_collection=True)
    def wrap(self, data, many, **kwargs):
        return {"all": data} if many else data


DATA = [
    {}, [], None, "text", {"name": "a"}, {"name": "a", "email": "x", "zz": 1}, {" name ": "root", "email": "a@b.org"},
    {"name": "a", "password": "a", "email": "a@b.org"}, {"name": 5, "email": "a@b.org", "born": "03/02/2024"},
    {"name": "a", "email": "a@b.org", "posts": [{"title": "t"}, {"title": "longer"}, {}, 5]},
    {"name": "a", "email": "a@b.org", "first": {"title": "t", "author": {"name": "b"}}, "titles": ["x", "y"], "id": 3},
    {"name": "a", "posts": [], "deep": {"titles": [{"title": "z"}]}, "born": datetime.date(2024, 2, 3)},
]
for data in DATA:
    shown = f"{data}"[:40]
    ask(f"load {shown}", lambda: Person().load(data))
    ask(f"partial {shown}", lambda: Person(partial=True).load(data))
    ask(f"some {shown}", lambda: Person().load(data, partial=("name", "posts.title")))
    ask(f"include {shown}", lambda: Person(unknown=INCLUDE).load(data))
    ask(f"exclude {shown}", lambda: Person(only=("name", "mail")).load(data, unknown=EXCLUDE))
    ask(f"validate {shown}", lambda: Person().validate(data))
    ask(f"many {shown}", lambda: Person(many=True).load([data, data]))
    ask(f"dump {shown}", lambda: Person().dump(data))
    ask(f"dump many {shown}", lambda: Person().dump([data], many=True))
for text in ("a@b", '"q q"@b.org', "x@localhost", "a.@b.org", "a@[1.2.3.4]", "a@[1.2.3.256]", "a@-b.org", "a@b.o", "@b.org"):
    ask(f"email {text}", lambda: validate.Email()(text))
for text in ("a.org", "ftp://u:p@h.org:8/", "//a", "http://localhost:5000", "http://1.2.3.4?x", "http://[::1]/", "http://a", "file:///x", "/a b"):
    ask(f"url {text}", lambda: validate.URL()(text))
    ask(f"any url {text}", lambda: validate.URL(relative=True, require_tld=False, schemes=["HTTP", "file"])(text))
ask("loads", lambda: Person().loads('{"name": "a", "email": "a@b.org"}'))
ask("dumps", lambda: Person(only=("name",)).dumps({"name": "a"}))
ask("no class", lambda: Schema.from_dict({"f": fields.Nested("Nope")})().load({"f": {}}))
ask("no schema", lambda: Schema.from_dict({"f": fields.Nested(int)})().load({"f": {}}))
ask("no message", lambda: fields.Str().make_error("nope"))
ask("no such field", lambda: Person(only=("zz",)))
ask("messages", lambda: ValidationError(["a"]).messages_dict)
ask("text for date", lambda: Schema.from_dict({"f": fields.DateTime()})().dump({"f": "today"}))
ask("validators", lambda: [validate.Range(1), validate.OneOf("ab"), validate.URL(), validate.Email(error="e"), validate.Regexp("a"), validate.And(validate.Equal(1))])
