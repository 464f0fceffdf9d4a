class MarshallingException(Exception):
    def __init__(self, underlying_exception):
        super().__init__(str(underlying_exception))


class Raw:
    def __init__(self, default=None, attribute=None):
        self.attribute = attribute
        self.default = default

    def format(self, value):
        return value

    def output(self, key, obj):
        value = self._value(key, obj)
        return self.default if value is None else self.format(value)

    def _value(self, key, obj):
        name = key if self.attribute is None else self.attribute
        if callable(name):
            return name(obj)
        for part in name.split(".") if isinstance(name, str) else [name]:
            obj = obj.get(part) if isinstance(obj, dict) else getattr(obj, part, None)
        return obj


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

    def output(self, key, obj):
        value = self._value(key, obj)
        if value is None:
            if self.allow_null:
                return None
            if self.default is not None:
                return self.default
        from flask_restful import marshal

        return marshal(value, self.nested)


class List(Raw):
    def __init__(self, cls_or_instance, **kwargs):
        super().__init__(**kwargs)
        container = cls_or_instance() if isinstance(cls_or_instance, type) and issubclass(cls_or_instance, Raw) else (
            cls_or_instance
        )
        if not isinstance(container, Raw):
            raise MarshallingException(
                "The type of the list elements must be a subclass of flask_restful.fields.Raw"
            )
        self.container = container

    def output(self, key, obj):
        value = self._value(key, obj)
        if value is None:
            return self.default
        if isinstance(self.container, Nested):
            return [self.container.output(None, {None: each}) for each in value]
        return [self.container.format(each) for each in value]


class Url(Raw):
    def __init__(self, endpoint=None, absolute=False, scheme=None, **kwargs):
        super().__init__(**kwargs)
        self.endpoint = endpoint
        self.absolute = absolute
        self.scheme = scheme

    def output(self, key, obj):
        return _unmodelled("Url")


class FormattedString(Raw):
    def __init__(self, src_str):
        super().__init__()
        self.src_str = str(src_str)

    def output(self, key, obj):
        return self.src_str.format(**(obj if hasattr(obj, "__getitem__") else obj.__dict__))


class DateTime(Raw):
    def __init__(self, dt_format="rfc822", **kwargs):
        super().__init__(**kwargs)
        self.dt_format = dt_format

    def format(self, value):
        if self.dt_format == "iso8601":
            return value.isoformat()
        if self.dt_format == "rfc822":
            return _unmodelled("DateTime")
        raise MarshallingException(f"Unsupported date format {self.dt_format}")


class Arbitrary(Raw):
    def format(self, value):
        return _unmodelled("Arbitrary")


class Fixed(Raw):
    def __init__(self, decimals=5, **kwargs):
        super().__init__(**kwargs)
        self.decimals = decimals

    def format(self, value):
        return _unmodelled("Fixed")


Price = Fixed


def _unmodelled(name):
    from _firstboot_catalogue import unmodelled

    return unmodelled(f"flask_restful.fields.{name}.format()")
