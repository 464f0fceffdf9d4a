from .errors import RestError


class MarshallingError(RestError):
    def __init__(self, underlying_exception):
        super().__init__(str(underlying_exception))


class Raw:
    def __init__(
        self,
        default=None,
        attribute=None,
        title=None,
        description=None,
        required=None,
        readonly=None,
        example=None,
        mask=None,
        nullable=None,
        **kwargs,
    ):
        self.attribute = attribute
        self.default = default
        self.title = title
        self.description = description
        self.required = required
        self.readonly = readonly
        self.example = example
        self.mask = mask
        self.nullable = nullable


class Nested(Raw):
    def __init__(self, model, allow_null=False, skip_none=False, as_list=False, **kwargs):
        self.model = model
        self.as_list = as_list
        self.allow_null = allow_null
        self.skip_none = skip_none
        super().__init__(**kwargs)


def _contained(cls_or_instance, otherwise):
    if isinstance(cls_or_instance, type) and issubclass(cls_or_instance, Raw):
        return cls_or_instance()
    if not isinstance(cls_or_instance, Raw):
        raise MarshallingError(otherwise)
    return cls_or_instance


class List(Raw):
    def __init__(self, cls_or_instance, **kwargs):
        self.min_items = kwargs.pop("min_items", None)
        self.max_items = kwargs.pop("max_items", None)
        self.unique = kwargs.pop("unique", None)
        super().__init__(**kwargs)
        self.container = _contained(
            cls_or_instance, "The type of the list elements must be a subclass of fields.Raw"
        )


class StringMixin:
    def __init__(self, *args, **kwargs):
        self.min_length = kwargs.pop("min_length", None)
        self.max_length = kwargs.pop("max_length", None)
        self.pattern = kwargs.pop("pattern", None)
        super().__init__(*args, **kwargs)


class MinMaxMixin:
    def __init__(self, *args, **kwargs):
        self.minimum = kwargs.pop("min", None)
        self.exclusiveMinimum = kwargs.pop("exclusiveMin", None)
        self.maximum = kwargs.pop("max", None)
        self.exclusiveMaximum = kwargs.pop("exclusiveMax", None)
        super().__init__(*args, **kwargs)


class NumberMixin(MinMaxMixin):
    def __init__(self, *args, **kwargs):
        self.multiple = kwargs.pop("multiple", None)
        super().__init__(*args, **kwargs)


class String(StringMixin, Raw):
    def __init__(self, *args, **kwargs):
        self.enum = kwargs.pop("enum", None)
        self.discriminator = kwargs.pop("discriminator", None)
        super().__init__(*args, **kwargs)
        self.required = self.discriminator or self.required


class Integer(NumberMixin, Raw):
    pass


class Float(NumberMixin, Raw):
    pass


class Arbitrary(NumberMixin, Raw):
    pass


class Fixed(NumberMixin, Raw):
    def __init__(self, decimals=5, **kwargs):
        super().__init__(**kwargs)
        self.decimals = decimals


class Boolean(Raw):
    pass


class DateTime(MinMaxMixin, Raw):
    def __init__(self, dt_format="iso8601", **kwargs):
        super().__init__(**kwargs)
        self.dt_format = dt_format


class Date(DateTime):
    def __init__(self, **kwargs):
        kwargs.pop("dt_format", None)
        super().__init__(dt_format="iso8601", **kwargs)


class Url(StringMixin, Raw):
    def __init__(self, endpoint=None, absolute=False, scheme=None, **kwargs):
        super().__init__(**kwargs)
        self.endpoint = endpoint
        self.absolute = absolute
        self.scheme = scheme


class FormattedString(StringMixin, Raw):
    def __init__(self, src_str, **kwargs):
        super().__init__(**kwargs)
        self.src_str = str(src_str)


class ClassName(String):
    def __init__(self, dash=False, **kwargs):
        super().__init__(**kwargs)
        self.dash = dash


class Wildcard(Raw):
    def __init__(self, cls_or_instance, **kwargs):
        super().__init__(**kwargs)
        self.container = _contained(
            cls_or_instance, "The type of the wildcard elements must be a subclass of fields.Raw"
        )
