import marshmallow_sqlalchemy as msqla

from .schema import Schema


class DummySession:
    pass


class FlaskSQLAlchemyOptsMixin:
    session = DummySession()

    def __init__(self, meta, **kwargs):
        if not hasattr(meta, "sqla_session"):
            meta.sqla_session = self.session
        super().__init__(meta, **kwargs)


class SQLAlchemySchemaOpts(FlaskSQLAlchemyOptsMixin, msqla.SQLAlchemySchemaOpts):
    pass


class SQLAlchemySchema(msqla.SQLAlchemySchema, Schema):
    OPTIONS_CLASS = SQLAlchemySchemaOpts


class SQLAlchemyAutoSchemaOpts(FlaskSQLAlchemyOptsMixin, msqla.SQLAlchemyAutoSchemaOpts):
    pass


class SQLAlchemyAutoSchema(msqla.SQLAlchemyAutoSchema, Schema):
    OPTIONS_CLASS = SQLAlchemyAutoSchemaOpts


auto_field = msqla.auto_field


class HyperlinkRelated(msqla.fields.Related):
    def __init__(self, endpoint, url_key="id", external=False, **kwargs):
        super().__init__(**kwargs)
        self.endpoint = endpoint
        self.url_key = url_key
        self.external = external
