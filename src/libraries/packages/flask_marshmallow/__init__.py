from marshmallow import Schema as BaseSchema
from marshmallow import fields as base_fields
from marshmallow.fields import Field
from marshmallow.schema import SchemaMeta, SchemaOpts

EXTENSION_NAME = "flask-marshmallow"


class Schema(BaseSchema):
    pass


class SQLAlchemySchemaOpts(SchemaOpts):
    session = None

    def __init__(self, meta, ordered=False):
        super().__init__(meta)
        self.model = getattr(meta, "model", None)
        self.table = getattr(meta, "table", None)
        self.load_instance = getattr(meta, "load_instance", False)
        self.include_fk = getattr(meta, "include_fk", False)
        self.include_relationships = getattr(meta, "include_relationships", False)


class _ModelMeta(SchemaMeta):
    @classmethod
    def get_declared_fields(mcs, cls, declared):
        model = cls.opts.model
        if model is None or not cls._is_automatic:
            return declared
        from sqlalchemy import inspect

        found = {}
        for prop in inspect(model).column_attrs:
            if prop.columns[0].foreign_keys and not cls.opts.include_fk:
                continue
            if prop.key not in cls.opts.exclude:
                found[prop.key] = Field()
        found.update(declared)
        return found


class SQLAlchemySchema(Schema, metaclass=_ModelMeta):
    OPTIONS_CLASS = SQLAlchemySchemaOpts
    _is_automatic = False


class SQLAlchemyAutoSchema(SQLAlchemySchema):
    _is_automatic = True


def auto_field(column_name=None, *, model=None, table=None, field_class=None, **kwargs):
    return Field(**kwargs)


class URLFor(Field):
    def __init__(self, endpoint, values=None, **kwargs):
        super().__init__(dump_only=True, **kwargs)
        self.endpoint = endpoint
        self.values = values or {}


class Hyperlinks(Field):
    def __init__(self, schema, **kwargs):
        super().__init__(dump_only=True, **kwargs)
        self.schema = schema


class Marshmallow:
    def __init__(self, app=None):
        self.Schema = Schema
        self.SQLAlchemySchema = SQLAlchemySchema
        self.SQLAlchemyAutoSchema = SQLAlchemyAutoSchema
        self.auto_field = auto_field
        for name, value in base_fields.__dict__.items():
            if isinstance(value, type) and issubclass(value, Field):
                setattr(self, name, value)
        self.URLFor = self.UrlFor = URLFor
        self.Hyperlinks = Hyperlinks
        if app is not None:
            self.init_app(app)

    def init_app(self, app):
        db = app.extensions.get("sqlalchemy")
        if db is not None:
            SQLAlchemySchemaOpts.session = db.session
        app.extensions[EXTENSION_NAME] = self
