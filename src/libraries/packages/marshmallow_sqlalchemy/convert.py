from marshmallow import fields

from .fields import Related


class ModelConverter:
    """Which fields a model gives. Of a field it only knows its name: nothing else of it can be seen at boot."""

    def __init__(self, schema_cls=None):
        self.schema_cls = schema_cls

    def fields_for_model(self, model, *, include_fk=False, include_relationships=False, fields=None, exclude=None,
                         base_fields=None, dict_cls=dict):
        import sqlalchemy

        found = dict_cls()
        for prop in sqlalchemy.inspect(model).attrs:
            if self._is_excluded(prop.key, fields, exclude):
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
            if self._is_excluded(column.key, fields, exclude):
                found[column.key] = None
            elif include_fk or not column.foreign_keys:
                found[column.key] = (base_fields or {}).get(column.key) or self.column2field(column)
        return found

    @staticmethod
    def _is_excluded(name, fields, exclude):
        return bool(fields) and name not in fields or bool(exclude) and name in exclude

    def property2field(self, prop, *, field_class=None, **kwargs):
        if field_class is None:
            field_class = Related if hasattr(prop, "direction") else fields.Raw
        return field_class(**kwargs)

    def column2field(self, column, **kwargs):
        return fields.Raw(**kwargs)

    def field_for(self, model, property_name, *, field_class=None, **kwargs):
        import sqlalchemy

        getattr(model, property_name)
        return self.property2field(sqlalchemy.inspect(model).attrs.get(property_name), field_class=field_class, **kwargs)


default_converter = ModelConverter()
fields_for_model = default_converter.fields_for_model
property2field = default_converter.property2field
column2field = default_converter.column2field
field_for = default_converter.field_for
