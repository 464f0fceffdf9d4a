"""Fields of texts, numbers and truth."""

from ._field import Field
from .utils import ensure_text_type


class String(Field):
    default_error_messages = {"invalid": "Not a valid string.", "invalid_utf8": "Not a valid utf-8 string."}

    def _serialize(self, value, attr, obj, **kwargs):
        return None if value is None else ensure_text_type(value)

    def _deserialize(self, value, attr, data, **kwargs):
        if not isinstance(value, (str, bytes)):
            raise self.make_error("invalid")
        try:
            return ensure_text_type(value)
        except UnicodeDecodeError as error:
            raise self.make_error("invalid_utf8") from error


class UUID(Field):
    default_error_messages = {"invalid_uuid": "Not a valid UUID."}

    def _serialize(self, value, attr, obj, **kwargs):
        return None if value is None else str(value)

    def _deserialize(self, value, attr, data, **kwargs):
        import uuid

        if isinstance(value, uuid.UUID):
            return value
        try:
            return uuid.UUID(bytes=value) if isinstance(value, bytes) and len(value) == 16 else uuid.UUID(value)
        except (ValueError, AttributeError, TypeError) as error:
            raise self.make_error("invalid_uuid") from error


class Number(Field):
    default_error_messages = {"invalid": "Not a valid number.", "too_large": "Number too large."}

    def __init__(self, *, as_string=False, **kwargs):
        if type(self) is Number:
            raise TypeError(
                "Can't instantiate abstract class Number without an implementation for abstract method 'num_type'"
            )
        self.as_string = as_string
        super().__init__(**kwargs)

    def _format_num(self, value):
        return self.num_type(value)

    def _validated(self, value):
        if value is True or value is False:
            raise self.make_error("invalid", input=value)
        try:
            return self._format_num(value)
        except (TypeError, ValueError) as error:
            raise self.make_error("invalid", input=value) from error
        except OverflowError as error:
            raise self.make_error("too_large", input=value) from error

    def _to_string(self, value):
        return str(value)

    def _serialize(self, value, attr, obj, **kwargs):
        if value is None:
            return None
        number = self._format_num(value)
        return self._to_string(number) if self.as_string else number

    def _deserialize(self, value, attr, data, **kwargs):
        return self._validated(value)


class Integer(Number):
    num_type = int
    default_error_messages = {"invalid": "Not a valid integer."}

    def __init__(self, *, strict=False, as_string=False, **kwargs):
        self.strict = strict
        super().__init__(as_string=as_string, **kwargs)

    def _validated(self, value):
        if self.strict and not isinstance(value, int):
            raise self.make_error("invalid", input=value)
        return super()._validated(value)


class _WithoutSpecials(Number):
    default_error_messages = {"special": "Special numeric values (nan or infinity) are not permitted."}


class Float(_WithoutSpecials):
    num_type = float

    def __init__(self, *, allow_nan=False, as_string=False, **kwargs):
        self.allow_nan = allow_nan
        super().__init__(as_string=as_string, **kwargs)

    def _validated(self, value):
        number = super()._validated(value)
        if self.allow_nan is False and (number != number or number in (float("inf"), float("-inf"))):
            raise self.make_error("special")
        return number


class Decimal(_WithoutSpecials):
    def __init__(self, places=None, rounding=None, *, allow_nan=False, as_string=False, **kwargs):
        self.places = places
        if places is not None:
            import decimal

            self.places = decimal.Decimal((0, (1,), -places))
        self.rounding = rounding
        self.allow_nan = allow_nan
        super().__init__(as_string=as_string, **kwargs)

    @property
    def num_type(self):
        import decimal

        return decimal.Decimal

    def _format_num(self, value):
        number = self.num_type(str(value))
        if self.allow_nan and number.is_nan():
            return self.num_type("NaN")
        if self.places is not None and number.is_finite():
            number = number.quantize(self.places, rounding=self.rounding)
        return number

    def _validated(self, value):
        import decimal

        try:
            number = super()._validated(value)
        except decimal.InvalidOperation as error:
            raise self.make_error("invalid") from error
        if not self.allow_nan and not number.is_finite():
            raise self.make_error("special")
        return number

    def _to_string(self, value):
        return format(value, "f")


class Boolean(Field):
    truthy = {"t", "T", "true", "True", "TRUE", "on", "On", "ON", "y", "Y", "yes", "Yes", "YES", "1", 1}
    falsy = {"f", "F", "false", "False", "FALSE", "off", "Off", "OFF", "n", "N", "no", "No", "NO", "0", 0}
    default_error_messages = {"invalid": "Not a valid boolean."}

    def __init__(self, *, truthy=None, falsy=None, **kwargs):
        super().__init__(**kwargs)
        if truthy is not None:
            self.truthy = set(truthy)
        if falsy is not None:
            self.falsy = set(falsy)

    def _deserialize(self, value, attr, data, **kwargs):
        if not self.truthy:
            return bool(value)
        try:
            if value in self.truthy or value in self.falsy:
                return value in self.truthy
        except TypeError as error:
            raise self.make_error("invalid", input=value) from error
        raise self.make_error("invalid", input=value)


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
