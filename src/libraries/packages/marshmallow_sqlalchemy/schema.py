from types import GenericAlias

from marshmallow.fields import Field
from marshmallow.schema import Schema, SchemaMeta, SchemaOpts

from .convert import ModelConverter
from .exceptions import IncorrectSchemaTypeError


class SQLAlchemyAutoField(Field):
    def __init__(self, *, column_name=None, model=None, table=None, field_kwargs):
        super().__init__()
        if model and table:
            raise ValueError("Cannot pass both `model` and `table` options.")
        self.column_name = column_name
        self.model = model
        self.table = table
        self.field_kwargs = field_kwargs

    def create_field(self, schema_opts, column_name, converter):
        model = self.model or schema_opts.model
        if model:
            return converter.field_for(model, column_name, **self.field_kwargs)
        table = self.table if self.table is not None else schema_opts.table
        return converter.column2field(getattr(table.columns, column_name), **self.field_kwargs)

    def _bind_to_schema(self, field_name, parent):
        raise IncorrectSchemaTypeError(
            f"Cannot bind SQLAlchemyAutoField. Make sure that {parent} is a SQLAlchemySchema or SQLAlchemyAutoSchema."
        )


class SQLAlchemySchemaOpts(SchemaOpts):
    def __init__(self, meta, *args, **kwargs):
        super().__init__(meta, *args, **kwargs)
        self.model = getattr(meta, "model", None)
        self.sqla_session = getattr(meta, "sqla_session", None)
        self.load_instance = getattr(meta, "load_instance", False)
        self.transient = getattr(meta, "transient", False)
        self.table = getattr(meta, "table", None)
        if self.model is not None and self.table is not None:
            raise ValueError("Cannot set both `model` and `table` options.")
        self.model_converter = getattr(meta, "model_converter", ModelConverter)


class SQLAlchemyAutoSchemaOpts(SQLAlchemySchemaOpts):
    def __init__(self, meta, *args, **kwargs):
        super().__init__(meta, *args, **kwargs)
        self.include_fk = getattr(meta, "include_fk", False)
        self.include_relationships = getattr(meta, "include_relationships", False)
        if self.table is not None and self.include_relationships:
            raise ValueError("Cannot set `table` and `include_relationships = True`.")


class SQLAlchemySchemaMeta(SchemaMeta):
    @classmethod
    def get_declared_fields(mcs, klass, cls_fields, inherited_fields, dict_cls=dict):
        opts = klass.opts
        converter = opts.model_converter(schema_cls=klass)
        fields = super().get_declared_fields(klass, cls_fields, inherited_fields, dict_cls)
        fields.update(mcs.get_declared_sqla_fields(fields, converter, opts, dict_cls))
        for name, field in list(fields.items()):
            if isinstance(field, SQLAlchemyAutoField) and name not in opts.exclude:
                fields[name] = field.create_field(opts, field.column_name or name, converter)
        return fields

    @classmethod
    def get_declared_sqla_fields(mcs, base_fields, converter, opts, dict_cls):
        return {}


class SQLAlchemyAutoSchemaMeta(SQLAlchemySchemaMeta):
    @classmethod
    def get_declared_sqla_fields(mcs, base_fields, converter, opts, dict_cls):
        options = {"fields": opts.fields, "exclude": opts.exclude, "include_fk": opts.include_fk,
                   "base_fields": base_fields, "dict_cls": dict_cls}
        if opts.table is not None:
            return converter.fields_for_table(opts.table, **options)
        if opts.model is not None:
            return converter.fields_for_model(
                opts.model, include_relationships=opts.include_relationships, **options
            )
        return {}


class SQLAlchemySchema(Schema, metaclass=SQLAlchemySchemaMeta):
    __class_getitem__ = classmethod(GenericAlias)
    OPTIONS_CLASS = SQLAlchemySchemaOpts

    def __init__(self, *args, session=None, instance=None, transient=False, **kwargs):
        self._session = session
        self.instance = instance
        self._transient = transient
        super().__init__(*args, **kwargs)


class SQLAlchemyAutoSchema(SQLAlchemySchema, metaclass=SQLAlchemyAutoSchemaMeta):
    OPTIONS_CLASS = SQLAlchemyAutoSchemaOpts


def auto_field(column_name=None, *, model=None, table=None, **kwargs):
    if column_name is not None:
        kwargs.setdefault("attribute", column_name)
    return SQLAlchemyAutoField(column_name=column_name, model=model, table=table, field_kwargs=kwargs)
