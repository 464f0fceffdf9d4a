"""Which fields a model gives, and what its columns say of them."""

from marshmallow import fields, validate
from marshmallow.schema import Schema

from .exceptions import ModelConversionError
from .fields import Related, RelatedList


def _enum_field(converter, data_type):
    return fields.Enum if data_type.enum_class else fields.Raw


def _list_field(converter, data_type):
    inner = converter._get_field_class_for_data_type(data_type.item_type)()
    for _ in range((data_type.dimensions or 1) - 1):
        inner = fields.List(inner)
    return lambda **kwargs: fields.List(inner, **kwargs)


# SQLAlchemy's types by their names; those that are not here have a Python type that says it.
_FIELDS = {
    **dict.fromkeys(("JSON", "JSONB", "HSTORE", "PickleType"), fields.Raw),
    **dict.fromkeys(("BIT", "OID", "YEAR"), fields.Integer),
    **dict.fromkeys(("MACADDR", "INET", "CIDR"), fields.String),
    "MONEY": fields.Decimal, "UNIQUEIDENTIFIER": fields.UUID, "SET": fields.List,
}
_FACTORIES = {"Enum": _enum_field, "ARRAY": _list_field}


def _base_column(column):
    """What a proxy of a column stands for."""
    found = list(column.base_columns)
    return found[0] if len(found) == 1 else column


def _has_default(column):
    if column.default is not None or column.server_default is not None:
        return True
    return column.table is not None and column is column.table._autoincrement_column


class ModelConverter:
    DIRECTION_MAPPING = {"MANYTOONE": False, "MANYTOMANY": True, "ONETOMANY": True}

    def __init__(self, schema_cls=None):
        self.schema_cls = schema_cls

    @property
    def type_mapping(self):
        return (self.schema_cls or Schema).TYPE_MAPPING

    def fields_for_model(self, model, *, include_fk=False, include_relationships=False, fields=None, exclude=None,
                         base_fields=None, dict_cls=dict):
        import sqlalchemy

        found = dict_cls()
        for prop in sqlalchemy.inspect(model).attrs:
            if self._should_exclude_field(prop, fields, exclude):
                found[prop.key] = None
                continue
            columns = getattr(prop, "columns", None)
            if columns is None:
                if not hasattr(prop, "direction") or not include_relationships:
                    continue
            elif not include_fk and all([column.foreign_keys for column in columns]):
                continue
            found[prop.key] = (base_fields or {}).get(prop.key) or self.property2field(prop)
        return found

    def fields_for_table(self, table, *, include_fk=False, fields=None, exclude=None, base_fields=None, dict_cls=dict):
        found = dict_cls()
        for column in table.columns:
            if self._should_exclude_field(column, fields, exclude):
                found[column.key] = None
            elif include_fk or not column.foreign_keys:
                found[column.key] = (base_fields or {}).get(column.key) or self.column2field(column)
        return found

    def _should_exclude_field(self, column, fields=None, exclude=None):
        return bool(fields) and column.key not in fields or bool(exclude) and column.key in exclude

    def property2field(self, prop, *, instance=True, field_class=None, **kwargs):
        related = hasattr(prop, "direction")
        if field_class is None:
            field_class = Related if related else self._get_field_class_for_column(_base_column(prop.columns[0]))
        if not instance:
            return field_class
        field = field_class(**{**self._get_field_kwargs_for_property(prop), **kwargs})
        if related and self.DIRECTION_MAPPING[prop.direction.name] and prop.uselist is True:
            field = RelatedList(field, **{**self.get_base_kwargs(), **kwargs})
        return field

    def column2field(self, column, *, instance=True, **kwargs):
        field_class = self._get_field_class_for_column(column)
        if not instance:
            return field_class
        options = self.get_base_kwargs()
        self._add_column_kwargs(options, column)
        return field_class(**{**options, **kwargs})

    def field_for(self, model, property_name, *, instance=True, field_class=None, **kwargs):
        import sqlalchemy

        attribute = getattr(model, property_name)
        many = False
        if hasattr(attribute, "remote_attr"):
            # An association proxy is what it leads to, as often as its relationship has it.
            model, property_name, many = attribute.target_class, attribute.value_attr, attribute.local_attr.prop.uselist
        prop = sqlalchemy.inspect(model).attrs.get(property_name)
        field = self.property2field(prop, instance=instance, field_class=field_class, **kwargs)
        return RelatedList(field, **{**self.get_base_kwargs(), **kwargs}) if many else field

    def _get_field_class_for_column(self, column):
        return self._get_field_class_for_data_type(column.type)

    def _get_field_class_for_data_type(self, data_type):
        for kind in type(data_type).__mro__:
            if kind.__module__.partition(".")[0] == "sqlalchemy":
                if kind.__name__ == "ENUM" and ".mysql" in kind.__module__:
                    return fields.Field
                if kind.__name__ in _FACTORIES:
                    return _FACTORIES[kind.__name__](self, data_type)
                if kind.__name__ in _FIELDS:
                    return _FIELDS[kind.__name__]
        try:
            python_type = data_type.python_type
        except NotImplementedError:
            python_type = None
        if python_type in self.type_mapping:
            return self.type_mapping[python_type]
        if hasattr(data_type, "impl"):
            return self._get_field_class_for_data_type(data_type.impl)
        raise ModelConversionError(f"Could not find field column of type {type(data_type)}.")

    def _get_field_kwargs_for_property(self, prop):
        kwargs = self.get_base_kwargs()
        if hasattr(prop, "columns"):
            prop = _base_column(prop.columns[0])
            self._add_column_kwargs(kwargs, prop)
        if hasattr(prop, "direction"):
            self._add_relationship_kwargs(kwargs, prop)
        if getattr(prop, "doc", None):
            kwargs["metadata"]["description"] = prop.doc
        return kwargs

    def _add_column_kwargs(self, kwargs, column):
        if hasattr(column, "nullable"):
            if column.nullable:
                kwargs["allow_none"] = True
            kwargs["required"] = not column.nullable and not _has_default(column)
        else:
            # What is computed is not loaded.
            kwargs["dump_only"] = True
        data_type, loads = column.type, not kwargs.get("dump_only")
        if getattr(data_type, "enum_class", None) is not None:
            kwargs["enum"] = data_type.enum_class
        elif hasattr(data_type, "enums") and loads:
            kwargs["validate"].append(validate.OneOf(choices=data_type.enums))
        if loads and getattr(data_type, "length", None) is not None and not _is_uuid_or_enum(data_type):
            kwargs["validate"].append(validate.Length(max=data_type.length))
        if getattr(data_type, "asdecimal", False):
            kwargs["places"] = getattr(data_type, "scale", None)

    def _add_relationship_kwargs(self, kwargs, prop):
        needed = any([not local.nullable for local, _ in prop.local_remote_pairs])
        single = not self.DIRECTION_MAPPING[prop.direction.name]
        nullable = not (needed and (prop.uselist is True or single))
        kwargs.update({"allow_none": nullable, "required": not nullable})

    def get_base_kwargs(self):
        return {"validate": [], "metadata": {}}


def _is_uuid_or_enum(data_type):
    import enum
    import uuid

    try:
        python_type = data_type.python_type
    except (AttributeError, NotImplementedError):
        return False
    return bool(python_type) and issubclass(python_type, (uuid.UUID, enum.Enum))


default_converter = ModelConverter()
fields_for_model = default_converter.fields_for_model
property2field = default_converter.property2field
column2field = default_converter.column2field
field_for = default_converter.field_for
