from marshmallow import exceptions
from marshmallow import fields as base_fields

from . import fields
from .schema import Schema

has_sqla = False
try:
    import flask_sqlalchemy
except ImportError:
    pass
else:
    try:
        from . import sqla
    except ImportError:
        import warnings

        warnings.warn("Flask-SQLAlchemy integration requires marshmallow-sqlalchemy to be installed.", stacklevel=2)
    else:
        has_sqla = True

__all__ = ["EXTENSION_NAME", "Marshmallow", "Schema", "fields", "exceptions"]

EXTENSION_NAME = "flask-marshmallow"


class Marshmallow:
    def __init__(self, app=None):
        self.Schema = Schema
        if has_sqla:
            self.SQLAlchemySchema = sqla.SQLAlchemySchema
            self.SQLAlchemyAutoSchema = sqla.SQLAlchemyAutoSchema
            self.auto_field = sqla.auto_field
            self.HyperlinkRelated = sqla.HyperlinkRelated
        for name, value in base_fields.__dict__.items():
            if not name.startswith("_") and isinstance(value, type) and issubclass(value, base_fields.Field):
                setattr(self, name, value)
        for name in fields.__all__:
            setattr(self, name, getattr(fields, name))
        if app is not None:
            self.init_app(app)

    def init_app(self, app):
        if has_sqla and "sqlalchemy" in app.extensions:
            session = app.extensions["sqlalchemy"].session
            self.SQLAlchemySchema.OPTIONS_CLASS.session = session
            self.SQLAlchemyAutoSchema.OPTIONS_CLASS.session = session
        app.extensions[EXTENSION_NAME] = self
