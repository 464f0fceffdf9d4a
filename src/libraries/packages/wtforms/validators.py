class ValidationError(ValueError):
    def __init__(self, message="", *args, **kwargs):
        ValueError.__init__(self, message, *args, **kwargs)


class StopValidation(Exception):
    def __init__(self, message="", *args, **kwargs):
        Exception.__init__(self, message, *args, **kwargs)


def _bound(value):
    return value() if callable(value) else value


def _stop(validator, field):
    field.errors[:] = []
    raise StopValidation(validator.message or field.gettext("This field is required."))


class EqualTo:
    def __init__(self, fieldname, message=None):
        self.fieldname = fieldname
        self.message = message

    def __call__(self, form, field):
        if self.fieldname not in form:
            raise ValidationError(field.gettext("Invalid field name '%s'.") % self.fieldname)
        other = form[self.fieldname]
        if field.data != other.data:
            message = self.message
            if message is None:
                message = field.gettext("Field must be equal to %(other_name)s.")
            raise ValidationError(message % {"other_label": other.label.text, "other_name": self.fieldname})


class Length:
    def __init__(self, min=-1, max=-1, message=None):
        assert min != -1 or max != -1, "At least one of `min` or `max` must be specified."
        assert max == -1 or min <= max, "`min` cannot be more than `max`."
        self.min = min
        self.max = max
        self.message = message
        self.field_flags = {}
        if min != -1:
            self.field_flags["minlength"] = min
        if max != -1:
            self.field_flags["maxlength"] = max

    def __call__(self, form, field):
        length = len(field.data) if field.data else 0
        if length >= self.min and (self.max == -1 or length <= self.max):
            return
        message = self.message
        if message is None:
            if self.max == -1:
                words, number = "at least %(min)d", self.min
            elif self.min == -1:
                words, number = "", self.max
            elif self.min == self.max:
                words, number = "exactly %(max)d", self.max
            else:
                words, number = "between %(min)d and %(max)d", 2
            ending = "" if number == 1 else "s"
            message = f"Field must be {words} character{ending} long."
            if not words:
                message = f"Field cannot be longer than %(max)d character{ending}."
        raise ValidationError(message % {"min": self.min, "max": self.max, "length": length})


class _Range:
    def __init__(self, min=None, max=None, message=None):
        self.min = min
        self.max = max
        self.message = message
        self.field_flags = {name: value for name, value in (("min", min), ("max", max)) if value is not None}

    def _check(self, what, data, low, high, field):
        if data is not None and (low is None or data >= low) and (high is None or data <= high):
            return
        message = self.message
        if message is None:
            if high is None:
                words = "at least %(min)s"
            elif low is None:
                words = "at most %(max)s"
            else:
                words = "between %(min)s and %(max)s"
            message = field.gettext(f"{what} must be {words}.")
        raise ValidationError(message % {"min": low, "max": high})


class NumberRange(_Range):
    def __call__(self, form, field):
        data = field.data
        # Not a number is no number in any range.
        self._check("Number", None if data != data else data, _bound(self.min), _bound(self.max), field)


class DateRange(_Range):
    @staticmethod
    def _moment(value):
        from datetime import date, datetime, time

        if isinstance(value, date) and not isinstance(value, datetime):
            return datetime.combine(value, time())
        return value

    def __call__(self, form, field):
        low, high = self._moment(_bound(self.min)), self._moment(_bound(self.max))
        self._check("Date", self._moment(field.data), low, high, field)


class Optional:
    def __init__(self, strip_whitespace=True):
        self.string_check = (lambda text: text.strip()) if strip_whitespace else (lambda text: text)
        self.field_flags = {"optional": True}

    def __call__(self, form, field):
        raw = field.raw_data
        if not raw or (isinstance(raw[0], str) and not self.string_check(raw[0])):
            field.errors[:] = []
            raise StopValidation()


class DataRequired:
    def __init__(self, message=None):
        self.message = message
        self.field_flags = {"required": True}

    def __call__(self, form, field):
        if not field.data or (isinstance(field.data, str) and not field.data.strip()):
            _stop(self, field)


class InputRequired:
    def __init__(self, message=None):
        self.message = message
        self.field_flags = {"required": True}

    def __call__(self, form, field):
        if not field.raw_data or not field.raw_data[0]:
            _stop(self, field)


class Regexp:
    def __init__(self, regex, flags=0, message=None, matcher=None, html_pattern=False):
        if isinstance(regex, str):
            import re

            regex = re.compile(regex, flags)
        self.regex = regex
        self.message = message
        self.matcher = matcher
        pattern = html_pattern(regex) if callable(html_pattern) else html_pattern
        self.field_flags = {"pattern": regex.pattern if pattern is True else pattern} if pattern else {}

    def __call__(self, form, field, message=None):
        text = field.data or ""
        found = self.regex.match(text) if self.matcher is None else self.matcher(self.regex, text)
        if not found:
            raise ValidationError(message or self.message or field.gettext("Invalid input."))
        return found


class Email:
    def __init__(self, message=None, granular_message=False, check_deliverability=False, test_environment=None,
                 allow_smtputf8=None, allow_empty_local=None):
        self.message = message
        self.granular_message = granular_message
        self.check_deliverability = check_deliverability
        self.test_environment = test_environment
        self.allow_smtputf8 = allow_smtputf8
        self.allow_empty_local = allow_empty_local

    def __call__(self, form, field):
        try:
            import email_validator
        except ImportError as error:
            raise Exception("Install 'email_validator' for email validation support.") from error
        if field.data:
            from _firstboot_catalogue import note_unmodelled

            note_unmodelled("validating an e-mail address")
        raise ValidationError(self.message or field.gettext("Invalid email address."))


class IPAddress:
    def __init__(self, ipv4=True, ipv6=False, message=None):
        if not ipv4 and not ipv6:
            raise ValueError("IP Address Validator must have at least one of ipv4 or ipv6 enabled.")
        self.ipv4 = ipv4
        self.ipv6 = ipv6
        self.message = message

    def __call__(self, form, field):
        if field.data:
            from _firstboot_catalogue import note_unmodelled

            note_unmodelled("validating an IP address")
        raise ValidationError(self.message or field.gettext("Invalid IP address."))


class MacAddress(Regexp):
    def __init__(self, message=None):
        super().__init__(r"^(?:[0-9a-fA-F]{2}:){5}[0-9a-fA-F]{2}$", message=message)

    def __call__(self, form, field):
        super().__call__(form, field, self.message or field.gettext("Invalid Mac address."))


class URL:
    def __init__(self, require_tld=True, allow_ip=True, allow_userinfo=False, schemes=("http", "https"), message=None):
        self.allow_userinfo = allow_userinfo
        self.schemes = schemes
        self.message = message

    def __call__(self, form, field):
        if field.data:
            from _firstboot_catalogue import note_unmodelled

            note_unmodelled("validating a URL")
        raise ValidationError(self.message or field.gettext("Invalid URL."))


class UUID:
    def __init__(self, message=None):
        self.message = message

    def __call__(self, form, field):
        import uuid

        if isinstance(field.data, uuid.UUID):
            return
        try:
            uuid.UUID(field.data if isinstance(field.data, str) else "")
        except ValueError as error:
            raise ValidationError(self.message or field.gettext("Invalid UUID.")) from error


class _Listed:
    def __init__(self, values, message=None, values_formatter=None):
        self.values = values
        self.message = message
        self.values_formatter = values_formatter or self.default_values_formatter

    def _found(self, field):
        data = field.data if isinstance(field.data, list) else [field.data]
        return any([each in self.values for each in data])

    def _refuse(self, field, words):
        message = field.gettext(words) if self.message is None else self.message
        raise ValidationError(message % {"values": self.values_formatter(self.values)})

    @staticmethod
    def default_values_formatter(values):
        return ", ".join([str(value) for value in values])


class AnyOf(_Listed):
    def __call__(self, form, field):
        if not self._found(field):
            self._refuse(field, "Invalid value, must be one of: %(values)s.")


class NoneOf(_Listed):
    def __call__(self, form, field):
        if self._found(field):
            self._refuse(field, "Invalid value, can't be any of: %(values)s.")


class ReadOnly:
    def __init__(self):
        self.field_flags = {"readonly": True}

    def __call__(self, form, field):
        if field.data != field.object_data:
            raise ValidationError(field.gettext("This field cannot be edited."))


class Disabled:
    def __init__(self):
        self.field_flags = {"disabled": True}

    def __call__(self, form, field):
        if field.raw_data:
            raise ValidationError(field.gettext("This field is disabled and cannot have a value."))


email = Email
equal_to = EqualTo
ip_address = IPAddress
mac_address = MacAddress
length = Length
number_range = NumberRange
date_range = DateRange
optional = Optional
input_required = InputRequired
data_required = DataRequired
regexp = Regexp
url = URL
any_of = AnyOf
none_of = NoneOf
readonly = ReadOnly
disabled = Disabled
