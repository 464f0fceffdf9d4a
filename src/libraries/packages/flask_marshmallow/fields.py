from marshmallow import fields

__all__ = ["URLFor", "UrlFor", "AbsoluteURLFor", "AbsoluteUrlFor", "Hyperlinks", "File", "Config"]


class URLFor(fields.Field):
    def __init__(self, endpoint, values=None, **kwargs):
        self.endpoint = endpoint
        self.values = values or {}
        super().__init__(**kwargs)


class AbsoluteURLFor(URLFor):
    def __init__(self, endpoint, values=None, **kwargs):
        super().__init__(endpoint, dict(values or {}, _external=True), **kwargs)


class Hyperlinks(fields.Field):
    def __init__(self, schema, **kwargs):
        self.schema = schema
        super().__init__(**kwargs)


class File(fields.Field):
    default_error_messages = {"invalid": "Not a valid file."}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.metadata["type"] = "string"
        self.metadata["format"] = "binary"


class Config(fields.Field):
    def __init__(self, key, **kwargs):
        super().__init__(**kwargs)
        self.key = key


UrlFor = URLFor
AbsoluteUrlFor = AbsoluteURLFor
