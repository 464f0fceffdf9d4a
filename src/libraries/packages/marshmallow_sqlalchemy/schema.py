from types import GenericAlias

from marshmallow.decorators import post_load
from marshmallow.fields import Field
from marshmallow.schema import Schema, SchemaMeta, SchemaOpts

from .convert import ModelConverter
from .exceptions import IncorrectSchemaTypeError
from .fields import get_primary_keys


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
        inherited_fields = mcs._maybe_filter_foreign_keys(inherited_fields, opts=opts, klass=klass)
        fields = super().get_declared_fields(klass, cls_fields, inherited_fields, dict_cls)
        fields.update(mcs.get_declared_sqla_fields(fields, converter, opts, dict_cls))
        for name, field in list(fields.items()):
            if isinstance(field, SQLAlchemyAutoField) and name not in opts.exclude:
                fields[name] = field.create_field(opts, field.column_name or name, converter)
        return fields

    @classmethod
    def get_declared_sqla_fields(mcs, base_fields, converter, opts, dict_cls):
        return {}

    @staticmethod
    def _maybe_filter_foreign_keys(fields, *, opts, klass):
        """Without the foreign keys that an inherited schema found, where this one does not want them."""
        source = opts.table if opts.model is None else opts.model
        if source is None or getattr(opts, "include_fk", True) is True or not fields:
            return fields
        import sqlalchemy

        foreign = {column.key for column in sqlalchemy.inspect(source).columns if column.foreign_keys}
        declared = set()
        for base in klass.__mro__[:-1]:
            options = getattr(base, "OPTIONS_CLASS", None)
            if options is None or not issubclass(options, SQLAlchemyAutoSchemaOpts):
                declared.update(base.__dict__.get("_declared_fields", ()))
        return [(name, field) for name, field in fields if name not in foreign or name in declared]


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

    def __init__(self, *args, **kwargs):
        self._session = kwargs.pop("session", None)
        self.instance = kwargs.pop("instance", None)
        self._transient = kwargs.pop("transient", None)
        self._load_instance = kwargs.pop("load_instance", self.opts.load_instance)
        super().__init__(*args, **kwargs)

    @property
    def session(self):
        return self._session or self.opts.sqla_session

    @session.setter
    def session(self, session):
        self._session = session

    @property
    def transient(self):
        return self.opts.transient if self._transient is None else self._transient

    @transient.setter
    def transient(self, transient):
        self._transient = transient

    def get_instance(self, data):
        """The row that the data's primary key names, if there is one."""
        if self.transient:
            return None
        keys = {prop.key: data.get(prop.key) for prop in get_primary_keys(self.opts.model)}
        return None if None in keys.values() else self.session.get(self.opts.model, keys)

    @post_load
    def make_instance(self, data, **kwargs):
        if not self._load_instance:
            return data
        instance = self.instance or self.get_instance(data)
        if instance is not None:
            for key, value in data.items():
                setattr(instance, key, value)
            return instance
        model = self.opts.model
        known = {key: value for key, value in data.items() if hasattr(model, key)}
        # What an association proxy stands for is set when its relationship is there.
        later = [key for key in known if hasattr(getattr(model, key), "remote_attr")]
        instance = model(**{key: value for key, value in known.items() if key not in later})
        for key in later:
            setattr(instance, key, data[key])
        return instance

    def load(self, data, *, session=None, instance=None, transient=False, **kwargs):
        self._session = session or self._session
        self._transient = transient or self._transient
        if self._load_instance and not (self.transient or self.session):
            raise ValueError("Deserialization requires a session")
        self.instance = instance or self.instance
        try:
            return super().load(data, **kwargs)
        finally:
            self.instance = None

    def validate(self, data, *, session=None, **kwargs):
        self._session = session or self._session
        if not (self.transient or self.session):
            raise ValueError("Validation requires a session")
        return super().validate(data, **kwargs)


class SQLAlchemyAutoSchema(SQLAlchemySchema, metaclass=SQLAlchemyAutoSchemaMeta):
    OPTIONS_CLASS = SQLAlchemyAutoSchemaOpts


def auto_field(column_name=None, *, model=None, table=None, **kwargs):
    if column_name is not None:
        kwargs.setdefault("attribute", column_name)
    return SQLAlchemyAutoField(column_name=column_name, model=model, table=table, field_kwargs=kwargs)
