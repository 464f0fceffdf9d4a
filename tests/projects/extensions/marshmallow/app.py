from flask import Flask
from marshmallow import INCLUDE, EXCLUDE, RAISE, Schema, ValidationError, fields, post_load, pre_load, post_dump, validate, validates, validates_schema

app = Flask(__name__)


class AuthorSchema(Schema):
    id = fields.Int(dump_only=True)
    first = fields.Str(required=True, validate=validate.Length(min=2, max=10))
    email = fields.Email(load_default=None)

    class Meta:
        ordered = True


class BookSchema(Schema):
    title = fields.Str(required=True, error_messages={"required": "no title"})
    author = fields.Nested(AuthorSchema, only=("first",))
    price = fields.Float(validate=validate.Range(min=0), load_default=1.5)
    tags = fields.List(fields.String(), metadata={"description": "x"})
    kind = fields.Str(validate=validate.OneOf(["a", "b"]))
    when = fields.DateTime(format="%Y")
    day = fields.Date(data_key="theDay")
    size = fields.Method("get_size")
    double = fields.Function(lambda book: book["price"] * 2)
    const = fields.Constant(3)
    plucked = fields.Pluck(AuthorSchema, "id", many=True)
    ok = fields.Bool(dump_default=True)
    url = fields.Url()
    data = fields.Dict(keys=fields.Str(), values=fields.Int())
    money = fields.Decimal(as_string=True)
    ident = fields.UUID()
    raw = fields.Raw(allow_none=True)

    def get_size(self, book):
        return len(book["title"])

    @post_load
    def make(self, data, **kwargs):
        return data

    @validates("title")
    def check_title(self, value, data_key):
        if value == "x":
            raise ValidationError("bad")

    @validates_schema
    def check(self, data, **kwargs):
        pass

    class Meta:
        unknown = EXCLUDE
        fields = ("title", "author", "price", "tags", "size", "double", "const", "ok")


schema = BookSchema(many=False)
books = BookSchema(many=True, exclude=("tags",))
app.config["SEEN"] = [list(schema.fields), list(books.fields), list(AuthorSchema().fields), BookSchema._declared_fields["title"].required]
