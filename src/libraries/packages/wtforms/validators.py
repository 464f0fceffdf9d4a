class ValidationError(ValueError):
    def __init__(self, message="", *args, **kwargs):
        ValueError.__init__(self, message, *args, **kwargs)


class StopValidation(Exception):
    def __init__(self, message="", *args, **kwargs):
        Exception.__init__(self, message, *args, **kwargs)


class EqualTo:
    def __init__(self, fieldname, message=None):
        self.fieldname = fieldname
        self.message = message

    def __call__(self, form, field):
        if self.fieldname not in form:
            raise ValidationError(f"Invalid field name '{self.fieldname}'.")
        if field.data != form[self.fieldname].data:
            raise ValidationError(self.message or f"Field must be equal to {self.fieldname}.")


class Length:
    def __init__(self, min=-1, max=-1, message=None):
        assert min != -1 or max != -1, "At least one of `min` or `max` must be specified."
        assert max == -1 or min <= max, "`min` cannot be more than `max`."
        self.min = min
        self.max = max
        self.message = message
        self.field_flags = {}
        if self.min != -1:
            self.field_flags["minlength"] = self.min
        if self.max != -1:
            self.field_flags["maxlength"] = self.max

    def __call__(self, form, field):
        length = len(field.data) if field.data else 0
        if length < self.min or (self.max != -1 and length > self.max):
            raise ValidationError(self.message or f"Field must be between {self.min} and {self.max} characters long.")


class NumberRange:
    def __init__(self, min=None, max=None, message=None):
        self.min = min
        self.max = max
        self.message = message

    def __call__(self, form, field):
        value = field.data
        low, high = self.min, self.max
        if value is None or (low is not None and value < low) or (high is not None and value > high):
            raise ValidationError(self.message or "Number must be in range.")


class DateRange:
    def __init__(self, min=None, max=None, message=None, callback=None):
        self.min = min
        self.max = max
        self.message = message


class Optional:
    def __init__(self, strip_whitespace=True):
        self.strip_whitespace = strip_whitespace
        self.field_flags = {"optional": True}

    def __call__(self, form, field):
        if not field.data:
            raise StopValidation()


class DataRequired:
    def __init__(self, message=None):
        self.message = message
        self.field_flags = {"required": True}

    def __call__(self, form, field):
        if not field.data or (isinstance(field.data, str) and not field.data.strip()):
            raise StopValidation(self.message or "This field is required.")


class InputRequired(DataRequired):
    pass


class Regexp:
    def __init__(self, regex, flags=0, message=None, mode="match"):
        if isinstance(regex, str):
            import re

            regex = re.compile(regex, flags)
        self.regex = regex
        self.message = message

    def __call__(self, form, field, message=None):
        found = self.regex.match(field.data or "")
        if not found:
            raise ValidationError(message or self.message or "Invalid input.")
        return found


class Email:
    def __init__(self, message=None, granular_message=False, check_deliverability=False, allow_smtputf8=True,
                 allow_empty_local=False):
        try:
            import email_validator
        except ImportError:
            raise Exception("Install 'email_validator' for email validation support.") from None
        self.message = message
        self._validator = email_validator

    def __call__(self, form, field):
        if not field.data or "@" not in field.data:
            raise ValidationError(self.message or "Invalid email address.")


class IPAddress:
    def __init__(self, ipv4=True, ipv6=False, message=None):
        if not ipv4 and not ipv6:
            raise ValueError("IP Address Validator must have at least one of ipv4 or ipv6 enabled.")
        self.ipv4 = ipv4
        self.ipv6 = ipv6
        self.message = message

    def __call__(self, form, field):
        pass


class MacAddress(Regexp):
    def __init__(self, message=None):
        super().__init__(r"^(?:[0-9a-fA-F]{2}:){5}[0-9a-fA-F]{2}$", message=message)


class URL:
    def __init__(self, require_tld=True, allow_ip=True, message=None):
        self.require_tld = require_tld
        self.message = message

    def __call__(self, form, field):
        if not field.data or "://" not in field.data:
            raise ValidationError(self.message or "Invalid URL.")


class UUID:
    def __init__(self, message=None):
        self.message = message

    def __call__(self, form, field):
        pass


class AnyOf:
    def __init__(self, values, message=None, values_formatter=None):
        self.values = values
        self.message = message

    def __call__(self, form, field):
        if field.data not in self.values:
            raise ValidationError(self.message or "Invalid value.")


class NoneOf:
    def __init__(self, values, message=None, values_formatter=None):
        self.values = values
        self.message = message

    def __call__(self, form, field):
        if field.data in self.values:
            raise ValidationError(self.message or "Invalid value.")


class ReadOnly:
    def __init__(self):
        self.field_flags = {"readonly": True}

    def __call__(self, form, field):
        pass


class Disabled:
    def __init__(self):
        self.field_flags = {"disabled": True}

    def __call__(self, form, field):
        pass


email = Email
equal_to = EqualTo
ip_address = IPAddress
mac_address = MacAddress
length = Length
number_range = NumberRange
optional = Optional
input_required = InputRequired
data_required = DataRequired
regexp = Regexp
url = URL
any_of = AnyOf
none_of = NoneOf
readonly = ReadOnly
disabled = Disabled
