from marshmallow import fields


class Related(fields.Field):
    default_error_messages = {
        "invalid": "Could not deserialize related value {value!r}; expected a dictionary with keys {keys!r}"
    }

    def __init__(self, columns=None, column=None, **kwargs):
        super().__init__(**kwargs)
        self.columns = [columns] if isinstance(columns, str) else list(columns or ())


class RelatedList(fields.List):
    pass


class Nested(fields.Nested):
    pass
