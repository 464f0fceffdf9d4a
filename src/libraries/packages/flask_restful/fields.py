class MarshallingException(Exception):
    pass


class Raw:
    def __init__(self, default=None, attribute=None):
        self.attribute = attribute
        self.default = default

    def format(self, value):
        return value

    def output(self, key, obj):
        name = key if self.attribute is None else self.attribute
        value = obj.get(name) if isinstance(obj, dict) else getattr(obj, name, None)
        return self.default if value is None else self.format(value)


class String(Raw):
    def format(self, value):
        return str(value)


class Integer(Raw):
    def __init__(self, default=0, **kwargs):
        super().__init__(default=default, **kwargs)

    def format(self, value):
        return self.default if value is None else int(value)


class Float(Raw):
    def format(self, value):
        return float(value)


class Boolean(Raw):
    def format(self, value):
        return bool(value)


class Nested(Raw):
    def __init__(self, nested, allow_null=False, **kwargs):
        self.nested = nested
        self.allow_null = allow_null
        super().__init__(**kwargs)


class List(Raw):
    def __init__(self, cls_or_instance, **kwargs):
        super().__init__(**kwargs)
        self.container = cls_or_instance() if isinstance(cls_or_instance, type) else cls_or_instance


class Url(Raw):
    def __init__(self, endpoint=None, absolute=False, scheme=None, **kwargs):
        super().__init__(**kwargs)
        self.endpoint = endpoint


class FormattedString(Raw):
    def __init__(self, src_str):
        super().__init__()
        self.src_str = src_str


class DateTime(Raw):
    def __init__(self, dt_format="rfc822", **kwargs):
        super().__init__(**kwargs)
        self.dt_format = dt_format


class Arbitrary(Raw):
    pass


class Fixed(Raw):
    def __init__(self, decimals=5, **kwargs):
        super().__init__(**kwargs)


Price = Fixed
