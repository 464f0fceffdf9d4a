from typing import Generic, TypeVar

from .decorators import missing
from .exceptions import StringNotCollectionError


_InternalType = TypeVar("_InternalType")


class Field(Generic[_InternalType]):
    default_error_messages = {
        "required": "Missing data for required field.",
        "null": "Field may not be null.",
        "validator_failed": "Invalid value.",
    }

    def __init__(
        self,
        *,
        load_default=missing,
        dump_default=missing,
        data_key=None,
        attribute=None,
        validate=None,
        pre_load=None,
        post_load=None,
        required=False,
        allow_none=None,
        load_only=False,
        dump_only=False,
        error_messages=None,
        metadata=None,
    ):
        self.dump_default = dump_default
        self.load_default = load_default
        self.attribute = attribute
        self.data_key = data_key
        self.validate = validate
        self.validators = _functions(validate, "validate")
        self.pre_load = _functions(pre_load, "pre_load")
        self.post_load = _functions(post_load, "post_load")
        self.allow_none = load_default is None if allow_none is None else allow_none
        self.load_only = load_only
        self.dump_only = dump_only
        if required is True and load_default is not missing:
            raise ValueError("'load_default' must not be set for required fields.")
        self.required = required
        self.metadata = metadata or {}
        self.error_messages = {}
        for cls in reversed(type(self).__mro__):
            self.error_messages.update(getattr(cls, "default_error_messages", {}))
        self.error_messages.update(error_messages or {})
        self.parent = self.name = self.root = None

    def __repr__(self):
        return (
            f"<fields.{self.__class__.__name__}(dump_default={self.dump_default!r}, attribute={self.attribute!r}, "
            f"validate={self.validate}, required={self.required}, load_only={self.load_only}, "
            f"dump_only={self.dump_only}, load_default={self.load_default}, allow_none={self.allow_none}, "
            f"error_messages={self.error_messages})>"
        )

    def make_error(self, key, **kwargs):
        from .exceptions import ValidationError

        if key not in self.error_messages:
            raise AssertionError(
                f"ValidationError raised by `{self.__class__.__name__}`, but error key `{key}` does not exist in the"
                " `error_messages` dictionary."
            )
        message = self.error_messages[key]
        return ValidationError(message.format(**kwargs) if isinstance(message, str) else message)

    def _bind_to_schema(self, field_name, parent):
        self.parent = self.parent or parent
        self.name = self.name or field_name
        self.root = self.root or (self.parent.root if isinstance(self.parent, Field) else self.parent)

    def serialize(self, attr, obj, accessor=None, **kwargs):
        return _unmodelled("serialize")

    def deserialize(self, value, attr=None, data=None, **kwargs):
        return _unmodelled("deserialize")

    def _serialize(self, value, attr, obj, **kwargs):
        return value

    def _deserialize(self, value, attr, data, **kwargs):
        return value


def _unmodelled(method):
    from _firstboot_catalogue import unmodelled

    return unmodelled(f"marshmallow.fields.Field.{method}()")


def _functions(given, name):
    if given is None:
        return []
    if callable(given):
        return [given]
    if hasattr(given, "__iter__") and not isinstance(given, (str, bytes)):
        return list(given)
    raise ValueError(f"The '{name}' parameter must be a callable or an iterable of callables.")


class Raw(Field):
    pass


def _instance(value, otherwise):
    if isinstance(value, type) and issubclass(value, Field):
        return value()
    if isinstance(value, Field):
        return value
    raise ValueError(otherwise)


class Nested(Field):
    default_error_messages = {"type": "Invalid type."}

    def __init__(self, nested, *, only=None, exclude=(), many=None, unknown=None, **kwargs):
        for name, value in (("only", only), ("exclude", exclude)):
            if value is not None and (isinstance(value, (str, bytes)) or not hasattr(value, "__getitem__")):
                raise StringNotCollectionError(f'"{name}" should be a collection of strings.')
        super().__init__(**kwargs)
        self.nested = nested
        self.only = only
        self.exclude = exclude
        self.many = many
        self.unknown = unknown


class List(Field):
    def __init__(self, cls_or_instance, **kwargs):
        super().__init__(**kwargs)
        self.inner = _instance(
            cls_or_instance, "The list elements must be a subclass or instance of marshmallow.fields.Field."
        )


class Pluck(Nested):
    def __init__(self, nested, field_name, *, many=False, unknown=None, **kwargs):
        super().__init__(nested, only=(field_name,), many=many, unknown=unknown, **kwargs)
        self.field_name = field_name


class Tuple(Field):
    def __init__(self, tuple_fields, **kwargs):
        super().__init__(**kwargs)
        if isinstance(tuple_fields, (str, bytes)) or not hasattr(tuple_fields, "__iter__"):
            raise ValueError("tuple_fields must be an iterable of Field classes or instances.")
        otherwise = 'Elements of "tuple_fields" must be subclasses or instances of marshmallow.fields.Field.'
        self.tuple_fields = [_instance(field, otherwise) for field in tuple_fields]


class String(Field):
    default_error_messages = {"invalid": "Not a valid string.", "invalid_utf8": "Not a valid utf-8 string."}


class UUID(Field):
    default_error_messages = {"invalid_uuid": "Not a valid UUID."}


class Number(Field):
    default_error_messages = {"invalid": "Not a valid number.", "too_large": "Number too large."}

    def __init__(self, *, as_string=False, **kwargs):
        if type(self) is Number:
            raise TypeError(
                "Can't instantiate abstract class Number without an implementation for abstract method 'num_type'"
            )
        self.as_string = as_string
        super().__init__(**kwargs)


class Integer(Number):
    num_type = int
    default_error_messages = {"invalid": "Not a valid integer."}

    def __init__(self, *, strict=False, as_string=False, **kwargs):
        self.strict = strict
        super().__init__(as_string=as_string, **kwargs)


class _WithoutSpecials(Number):
    default_error_messages = {"special": "Special numeric values (nan or infinity) are not permitted."}


class Float(_WithoutSpecials):
    num_type = float

    def __init__(self, *, allow_nan=False, as_string=False, **kwargs):
        self.allow_nan = allow_nan
        super().__init__(as_string=as_string, **kwargs)


class Decimal(_WithoutSpecials):
    def __init__(self, places=None, rounding=None, *, allow_nan=False, as_string=False, **kwargs):
        self.places = places
        self.rounding = rounding
        self.allow_nan = allow_nan
        super().__init__(as_string=as_string, **kwargs)


class Boolean(Field):
    default_error_messages = {"invalid": "Not a valid boolean."}

    def __init__(self, *, truthy=None, falsy=None, **kwargs):
        super().__init__(**kwargs)
        if truthy is not None:
            self.truthy = set(truthy)
        if falsy is not None:
            self.falsy = set(falsy)


class _TemporalField(Field):
    default_error_messages = {
        "invalid": "Not a valid {obj_type}.",
        "invalid_awareness": "Not a valid {awareness} {obj_type}.",
        "format": '"{input}" cannot be formatted as a {obj_type}.',
    }

    def __init__(self, format=None, **kwargs):
        super().__init__(**kwargs)
        self.format = format

    def _bind_to_schema(self, field_name, parent):
        super()._bind_to_schema(field_name, parent)
        self.format = self.format or getattr(self.root.opts, self.SCHEMA_OPTS_VAR_NAME) or self.DEFAULT_FORMAT


class DateTime(_TemporalField):
    DEFAULT_FORMAT = "iso"
    OBJ_TYPE = "datetime"
    SCHEMA_OPTS_VAR_NAME = "datetimeformat"


class NaiveDateTime(DateTime):
    def __init__(self, format=None, *, timezone=None, **kwargs):
        super().__init__(format=format, **kwargs)
        self.timezone = timezone


class AwareDateTime(DateTime):
    def __init__(self, format=None, *, default_timezone=None, **kwargs):
        super().__init__(format=format, **kwargs)
        self.default_timezone = default_timezone


class Time(_TemporalField):
    DEFAULT_FORMAT = "iso"
    OBJ_TYPE = "time"
    SCHEMA_OPTS_VAR_NAME = "timeformat"


class Date(_TemporalField):
    default_error_messages = {
        "invalid": "Not a valid date.",
        "format": '"{input}" cannot be formatted as a date.',
    }
    DEFAULT_FORMAT = "iso"
    OBJ_TYPE = "date"
    SCHEMA_OPTS_VAR_NAME = "dateformat"


class TimeDelta(Field):
    _units = ("days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks")

    def __init__(self, precision="seconds", **kwargs):
        if precision not in self._units:
            raise ValueError(f"The precision must be one of: {', '.join(self._units)}.")
        self.precision = precision
        super().__init__(**kwargs)


class Mapping(Field):
    default_error_messages = {"invalid": "Not a valid mapping type."}

    def __init__(self, keys=None, values=None, **kwargs):
        super().__init__(**kwargs)
        otherwise = '"{}" must be a subclass or instance of marshmallow.fields.Field.'
        self.key_field = None if keys is None else _instance(keys, otherwise.format("keys"))
        self.value_field = None if values is None else _instance(values, otherwise.format("values"))


class Dict(Mapping):
    pass


class Url(String):
    default_error_messages = {"invalid": "Not a valid URL."}

    def __init__(self, *, relative=False, absolute=True, schemes=None, require_tld=True, **kwargs):
        super().__init__(**kwargs)
        self.relative = relative
        self.absolute = absolute
        self.require_tld = require_tld
        _insist_on_text(self)
        from .validate import URL

        options = {"relative": relative, "absolute": absolute, "schemes": schemes, "require_tld": require_tld}
        self.validators.insert(0, URL(error=self.error_messages["invalid"], **options))


class Email(String):
    default_error_messages = {"invalid": "Not a valid email address."}

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        _insist_on_text(self)
        from .validate import Email

        self.validators.insert(0, Email(error=self.error_messages["invalid"]))


def _insist_on_text(field):
    if not isinstance(field.error_messages["invalid"], str):
        raise ValueError('"invalid" error message must be a string.')


class IP(Field):
    default_error_messages = {"invalid_ip": "Not a valid IP address."}

    def __init__(self, *, exploded=False, **kwargs):
        super().__init__(**kwargs)
        self.exploded = exploded


class IPv4(IP):
    default_error_messages = {"invalid_ip": "Not a valid IPv4 address."}


class IPv6(IP):
    default_error_messages = {"invalid_ip": "Not a valid IPv6 address."}


class Enum(Field):
    default_error_messages = {"unknown": "Must be one of: {choices}."}

    def __init__(self, enum, *, by_value=False, **kwargs):
        super().__init__(**kwargs)
        self.enum = enum
        self.by_value = by_value
        if by_value is False:
            self.field = String()
        elif by_value is True:
            self.field = Raw()
        else:
            self.field = _instance(
                by_value, '"by_value" must be either bool or a subclass or instance of marshmallow.base.Field.'
            )
        self.choices_text = ", ".join([str(member if by_value is False else member.value) for member in enum])


class Method(Field):
    def __init__(self, serialize=None, deserialize=None, **kwargs):
        # A method that gives and takes nothing else is for one direction.
        kwargs["dump_only"] = bool(serialize) and not bool(deserialize)
        kwargs["load_only"] = bool(deserialize) and not bool(serialize)
        super().__init__(**kwargs)
        self.serialize_method_name = serialize
        self.deserialize_method_name = deserialize

    def _bind_to_schema(self, field_name, parent):
        for name in (self.serialize_method_name, self.deserialize_method_name):
            if name:
                _callable_or_raise(getattr(parent, name))
        super()._bind_to_schema(field_name, parent)


class Function(Field):
    def __init__(self, serialize=None, deserialize=None, **kwargs):
        kwargs["dump_only"] = bool(serialize) and not bool(deserialize)
        kwargs["load_only"] = bool(deserialize) and not bool(serialize)
        super().__init__(**kwargs)
        self.serialize_func = serialize and _callable_or_raise(serialize)
        self.deserialize_func = deserialize and _callable_or_raise(deserialize)


def _callable_or_raise(value):
    if not callable(value):
        raise TypeError(f"Object {value!r} is not callable.")
    return value


class Constant(Field):
    def __init__(self, constant, **kwargs):
        super().__init__(**kwargs)
        self.constant = constant
        self.load_default = constant
        self.dump_default = constant


URL = Url
Str = String
Bool = Boolean
Int = Integer
