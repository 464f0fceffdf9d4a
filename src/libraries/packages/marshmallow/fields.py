from ._containers import Dict, List, Mapping, Nested, Pluck, Tuple
from ._field import Field, Raw, field_of as _field_of
from ._times import AwareDateTime, Date, DateTime, NaiveDateTime, Time, TimeDelta
from ._values import UUID, Boolean, Decimal, Email, Float, Integer, Number, String, Url
from .decorators import missing as _missing
from .utils import callable_or_raise as _callable_or_raise


class IP(Field):
    default_error_messages = {"invalid_ip": "Not a valid IP address."}

    def __init__(self, *, exploded=False, **kwargs):
        super().__init__(**kwargs)
        self.exploded = exploded

    def _serialize(self, value, attr, obj, **kwargs):
        if value is None:
            return None
        return value.exploded if self.exploded else value.compressed

    def _deserialize(self, value, attr, data, **kwargs):
        from _firstboot_catalogue import unmodelled

        return unmodelled(f"marshmallow.fields.{type(self).__name__}.deserialize()")


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
            choices = enum.__members__
        else:
            otherwise = '"by_value" must be either a bool or a subclass or instance of marshmallow.fields.Field.'
            self.field = Raw() if by_value is True else _field_of(by_value, otherwise)
            choices = [member.value for member in enum]
            if "allow_none" not in kwargs and None in choices:
                self.allow_none = True
        self.choices_text = ", ".join([str(self.field._serialize(choice, None, None)) for choice in choices])

    def _serialize(self, value, attr, obj, **kwargs):
        if value is None:
            return None
        return self.field._serialize(value.value if self.by_value else value.name, attr, obj, **kwargs)

    def _deserialize(self, value, attr, data, **kwargs):
        if isinstance(value, self.enum):
            return value
        given = self.field._deserialize(value, attr, data, **kwargs)
        try:
            return self.enum(given) if self.by_value else self.enum[given]
        except (ValueError if self.by_value else KeyError) as error:
            raise self.make_error("unknown", choices=self.choices_text) from error


class Method(Field):
    _CHECK_ATTRIBUTE = False

    def __init__(self, serialize=None, deserialize=None, **kwargs):
        # A method that gives and takes nothing else is for one direction.
        kwargs["dump_only"] = bool(serialize) and not bool(deserialize)
        kwargs["load_only"] = bool(deserialize) and not bool(serialize)
        super().__init__(**kwargs)
        self.serialize_method_name = serialize
        self.deserialize_method_name = deserialize
        self._serialize_method = self._deserialize_method = None

    def _bind_to_schema(self, field_name, parent):
        if self.serialize_method_name:
            self._serialize_method = _callable_or_raise(getattr(parent, self.serialize_method_name))
        if self.deserialize_method_name:
            self._deserialize_method = _callable_or_raise(getattr(parent, self.deserialize_method_name))
        super()._bind_to_schema(field_name, parent)

    def _serialize(self, value, attr, obj, **kwargs):
        return _missing if self._serialize_method is None else self._serialize_method(obj)

    def _deserialize(self, value, attr, data, **kwargs):
        return value if self._deserialize_method is None else self._deserialize_method(value)


class Function(Field):
    _CHECK_ATTRIBUTE = False

    def __init__(self, serialize=None, deserialize=None, **kwargs):
        kwargs["dump_only"] = bool(serialize) and not bool(deserialize)
        kwargs["load_only"] = bool(deserialize) and not bool(serialize)
        super().__init__(**kwargs)
        self.serialize_func = serialize and _callable_or_raise(serialize)
        self.deserialize_func = deserialize and _callable_or_raise(deserialize)

    def _serialize(self, value, attr, obj, **kwargs):
        return self.serialize_func(obj)

    def _deserialize(self, value, attr, data, **kwargs):
        return self.deserialize_func(value) if self.deserialize_func else value


class Constant(Field):
    _CHECK_ATTRIBUTE = False

    def __init__(self, constant, **kwargs):
        super().__init__(**kwargs)
        self.constant = constant
        self.load_default = constant
        self.dump_default = constant
        if kwargs.get("allow_none") is None and constant is None:
            self.allow_none = True

    def _validate_missing(self, value):
        if value is None and not self.allow_none:
            raise self.make_error("null")

    def _serialize(self, value, *args, **kwargs):
        return self.constant

    def _deserialize(self, value, *args, **kwargs):
        return self.constant


for _name, _kind in list(globals().items()):
    if isinstance(_kind, type) and issubclass(_kind, Field):
        _kind.__module__ = __name__
URL = Url
Str = String
Bool = Boolean
Int = Integer
