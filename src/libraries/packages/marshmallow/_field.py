"""What all fields are."""

from copy import copy
from typing import Generic, TypeVar

from .decorators import missing
from .exceptions import ValidationError
from .utils import get_value, is_iterable_but_not_string


_InternalType = TypeVar("_InternalType")


class Field(Generic[_InternalType]):
    # Whether what is dumped is an attribute of the object.
    _CHECK_ATTRIBUTE = True
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

    def __deepcopy__(self, memo):
        return copy(self)

    def make_error(self, key, **kwargs):
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

    def get_value(self, obj, attr, accessor=None, default=missing):
        return (accessor or get_value)(obj, attr if self.attribute is None else self.attribute, default)

    def serialize(self, attr, obj, accessor=None, **kwargs):
        value = None
        if self._CHECK_ATTRIBUTE:
            value = self.get_value(obj, attr, accessor=accessor)
            if value is missing:
                value = _called(self.dump_default)
            if value is missing:
                return value
        return self._serialize(value, attr, obj, **kwargs)

    def deserialize(self, value, attr=None, data=None, **kwargs):
        self._validate_missing(value)
        if value is missing:
            return _called(self.load_default)
        for function in self.pre_load:
            value = function(value)
        if value is None and self.allow_none:
            return None
        output = self._deserialize(value, attr, data, **kwargs)
        self._validate(output)
        for function in self.post_load:
            output = function(output)
        return output

    def _validate_missing(self, value):
        if value is missing and self.required:
            raise self.make_error("required")
        if value is None and not self.allow_none:
            raise self.make_error("null")

    def _validate(self, value):
        self._validate_all(value)

    @property
    def _validate_all(self):
        from .validate import And

        return And(*self.validators)

    def _serialize(self, value, attr, obj, **kwargs):
        return value

    def _deserialize(self, value, attr, data, **kwargs):
        return value


def _called(default):
    return default() if callable(default) else default


def _functions(given, name):
    if given is None:
        return []
    if callable(given):
        return [given]
    if is_iterable_but_not_string(given):
        return list(given)
    raise ValueError(f"The '{name}' parameter must be a callable or an iterable of callables.")


def field_of(value, otherwise):
    """A field from its class or itself."""
    if isinstance(value, type) and issubclass(value, Field):
        return value()
    if isinstance(value, Field):
        return value
    raise ValueError(otherwise)


class Raw(Field):
    pass
