from .decorators import missing

_counter = [0]


class Field:
    def __init__(
        self,
        *,
        load_default=missing,
        dump_default=missing,
        data_key=None,
        attribute=None,
        validate=None,
        required=False,
        allow_none=None,
        load_only=False,
        dump_only=False,
        error_messages=None,
        metadata=None,
    ):
        if required is True and load_default is not missing:
            raise ValueError("'load_default' must not be set for required fields.")
        self.dump_default = dump_default
        self.load_default = load_default
        self.attribute = attribute
        self.data_key = data_key
        self.validate = validate
        self.required = required
        self.allow_none = load_default is None if allow_none is None else allow_none
        self.load_only = load_only
        self.dump_only = dump_only
        self.error_messages = error_messages or {}
        self.metadata = metadata or {}
        _counter[0] += 1
        self._creation_index = _counter[0]
        if validate is None:
            self.validators = []
        elif callable(validate):
            self.validators = [validate]
        elif hasattr(validate, "__iter__"):
            self.validators = list(validate)
        else:
            raise ValueError(
                "The 'validate' parameter must be a callable or a collection of callables."
            )

    def serialize(self, attr, obj, accessor=None, **kwargs):
        value = obj.get(attr) if isinstance(obj, dict) else getattr(obj, attr, None)
        return self._serialize(value, attr, obj, **kwargs)

    def _serialize(self, value, attr, obj, **kwargs):
        return value

    def _deserialize(self, value, attr, data, **kwargs):
        return value


Raw = Field


def _instance(value, what):
    if isinstance(value, type) and issubclass(value, Field):
        return value()
    if isinstance(value, Field):
        return value
    raise ValueError(f"The {what} elements must be a subclass or instance of marshmallow.fields.Field.")


class Nested(Field):
    def __init__(self, nested, *, only=None, exclude=(), many=False, unknown=None, **kwargs):
        super().__init__(**kwargs)
        self.nested = nested
        self.only = only
        self.exclude = exclude
        self.many = many
        self.unknown = unknown


class List(Field):
    def __init__(self, cls_or_instance, **kwargs):
        super().__init__(**kwargs)
        self.inner = _instance(cls_or_instance, "list")


class Pluck(Nested):
    def __init__(self, nested, field_name, **kwargs):
        super().__init__(nested, only=(field_name,), **kwargs)
        self.field_name = field_name


class Tuple(Field):
    def __init__(self, tuple_fields, **kwargs):
        super().__init__(**kwargs)
        self.tuple_fields = [_instance(field, "tuple") for field in tuple_fields]


class String(Field):
    def _serialize(self, value, attr, obj, **kwargs):
        return None if value is None else str(value)


class Integer(Field):
    def __init__(self, *, strict=False, as_string=False, **kwargs):
        super().__init__(**kwargs)
        self.strict = strict
        self.as_string = as_string


class Float(Field):
    def __init__(self, *, allow_nan=False, as_string=False, **kwargs):
        super().__init__(**kwargs)


class Decimal(Field):
    def __init__(self, places=None, rounding=None, *, allow_nan=False, as_string=False, **kwargs):
        super().__init__(**kwargs)


class Boolean(Field):
    def __init__(self, *, truthy=None, falsy=None, **kwargs):
        super().__init__(**kwargs)


class DateTime(Field):
    def __init__(self, format=None, **kwargs):
        super().__init__(**kwargs)
        self.format = format

    def _serialize(self, value, attr, obj, **kwargs):
        return None if value is None else value.isoformat()


class Dict(Field):
    def __init__(self, keys=None, values=None, **kwargs):
        super().__init__(**kwargs)


class Method(Field):
    def __init__(self, serialize=None, deserialize=None, **kwargs):
        super().__init__(**kwargs)
        self.serialize_method_name = serialize
        self.deserialize_method_name = deserialize


class Function(Field):
    def __init__(self, serialize=None, deserialize=None, **kwargs):
        super().__init__(**kwargs)
        self.serialize_func = serialize
        self.deserialize_func = deserialize


class Constant(Field):
    def __init__(self, constant, **kwargs):
        super().__init__(**kwargs)
        self.constant = constant


class Enum(Field):
    def __init__(self, enum, *, by_value=False, **kwargs):
        super().__init__(**kwargs)
        self.enum = enum
        self.by_value = by_value


class Url(String):
    def __init__(self, *, relative=False, absolute=True, schemes=None, require_tld=True, **kwargs):
        super().__init__(**kwargs)


def _declare(name, base):
    globals()[name] = type(name, (base,), {"__module__": __name__})


for _name, _base in (("UUID", String), ("Email", String), ("IP", Field), ("IPv4", Field), ("IPv6", Field),
                     ("Date", DateTime), ("Time", DateTime), ("NaiveDateTime", DateTime), ("AwareDateTime", DateTime),
                     ("TimeDelta", Field), ("Mapping", Dict), ("Number", Field)):
    _declare(_name, _base)

URL = Url
Str = String
Bool = Boolean
Int = Integer
