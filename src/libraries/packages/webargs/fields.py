from marshmallow import Schema, fields as _fields
from marshmallow.fields import *  # noqa: F403


class Nested(_fields.Nested):
    def __init__(self, nested, *args, **kwargs):
        if isinstance(nested, dict):
            nested = Schema.from_dict(nested)
        super().__init__(nested, *args, **kwargs)


class DelimitedFieldMixin:
    delimiter = ","
    is_multiple = False
    empty_value = ""


class DelimitedList(DelimitedFieldMixin, _fields.List):
    default_error_messages = {"invalid": "Not a valid delimited list."}

    def __init__(self, cls_or_instance, *, delimiter=None, **kwargs):
        self.delimiter = delimiter or self.delimiter
        super().__init__(cls_or_instance, **kwargs)


class DelimitedTuple(DelimitedFieldMixin, _fields.Tuple):
    default_error_messages = {"invalid": "Not a valid delimited tuple."}

    def __init__(self, tuple_fields, *, delimiter=None, **kwargs):
        self.delimiter = delimiter or self.delimiter
        super().__init__(tuple_fields, **kwargs)
