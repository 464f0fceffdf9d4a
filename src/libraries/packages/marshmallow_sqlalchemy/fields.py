from marshmallow import fields
from marshmallow.utils import is_iterable_but_not_string


def get_primary_keys(model):
    mapper = model.__mapper__
    return [mapper.get_property_by_column(column) for column in mapper.primary_key]


class Related(fields.Field):
    default_error_messages = {
        "invalid": "Could not deserialize related value {value!r}; expected a dictionary with keys {keys!r}"
    }

    def __init__(self, columns=None, column=None, **kwargs):
        if column is not None:
            import warnings

            warnings.warn(
                "`column` parameter is deprecated and will be removed in future releases. Use `columns` instead.",
                DeprecationWarning,
                stacklevel=2,
            )
            columns = column if columns is None else columns
        super().__init__(**kwargs)
        columns = columns or []
        self.columns = list(columns) if is_iterable_but_not_string(columns) else [columns]

    @property
    def model(self):
        if self.root is None:
            raise RuntimeError("Cannot access model before field is bound to schema.")
        return self.root.opts.model

    @property
    def related_model(self):
        if self.model is None:
            raise RuntimeError("Cannot access related_model if schema does not have a model.")
        attribute = getattr(self.model, self.attribute or self.name)
        return getattr(attribute, "remote_attr", attribute).property.mapper.class_

    @property
    def related_keys(self):
        if not self.columns:
            return get_primary_keys(self.related_model)
        import sqlalchemy

        attributes = sqlalchemy.inspect(self.related_model).attrs
        return [attributes[column] for column in self.columns]

    @property
    def session(self):
        return self.root.session

    @property
    def transient(self):
        return self.root.transient

    def _serialize(self, value, attr, obj):
        keys = {prop.key: getattr(value, prop.key, None) for prop in self.related_keys}
        return keys if len(keys) > 1 else next(iter(keys.values()))

    def _refuse(self, value):
        return self.make_error("invalid", value=value, keys=[prop.key for prop in self.related_keys])

    def _deserialize(self, value, *args, **kwargs):
        if not isinstance(value, dict):
            if len(self.related_keys) != 1:
                raise self._refuse(value)
            value = {self.related_keys[0].key: value}
        found = None if self.transient else self._existing(value)
        return self.related_model(**value) if found is None else found

    def _existing(self, value):
        wanted = {prop.key: value.get(prop.key) for prop in self.related_keys}
        if self.columns:
            from sqlalchemy.orm.exc import NoResultFound

            try:
                return self.session.query(self.related_model).filter_by(**wanted).one()
            except NoResultFound:
                return None
        try:
            return self.session.get(self.related_model, list(wanted.values()))
        except TypeError as error:
            raise self._refuse(value) from error


class RelatedList(fields.List):
    pass


class Nested(fields.Nested):
    def _deserialize(self, *args, **kwargs):
        if hasattr(self.schema, "session"):
            self.schema.session = self.root.session
            self.schema.transient = self.root.transient
        return super()._deserialize(*args, **kwargs)
