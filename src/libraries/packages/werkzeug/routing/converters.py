class ValidationError(ValueError):
    pass


def _quote(text):
    from urllib.parse import quote

    return quote(text, safe="!$&'()*+,/:;=@")


class BaseConverter:
    regex = "[^/]+"
    weight = 100
    part_isolating = True

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        if "regex" in cls.__dict__ and "part_isolating" not in cls.__dict__:
            cls.part_isolating = "/" not in cls.regex

    def __init__(self, map, *args, **kwargs):
        self.map = map

    def to_python(self, value):
        return value

    def to_url(self, value):
        return _quote(str(value))


class UnicodeConverter(BaseConverter):
    def __init__(self, map, minlength=1, maxlength=None, length=None):
        super().__init__(map)
        if length is not None:
            repeat = str(int(length))
        else:
            highest = "" if maxlength is None else str(int(maxlength))
            repeat = str(int(minlength)) + "," + highest
        self.regex = "[^/]{" + repeat + "}"


class AnyConverter(BaseConverter):
    def __init__(self, map, *items):
        super().__init__(map)
        self.items = set(items)
        import re

        self.regex = "(?:" + "|".join([re.escape(item) for item in items]) + ")"

    def to_url(self, value):
        if value in self.items:
            return str(value)
        valid = ", ".join([f"'{item}'" for item in sorted(self.items)])
        raise ValueError(f"'{value}' is not one of {valid}")


class PathConverter(BaseConverter):
    part_isolating = False
    regex = "[^/].*?"
    weight = 200


class NumberConverter(BaseConverter):
    weight = 50
    num_convert = int

    def __init__(self, map, fixed_digits=0, min=None, max=None, signed=False):
        if signed:
            self.regex = self.signed_regex
        super().__init__(map)
        self.fixed_digits = fixed_digits
        self.min = min
        self.max = max
        self.signed = signed

    def to_python(self, value):
        if self.fixed_digits and len(value) != self.fixed_digits:
            raise ValidationError()
        try:
            number = self.num_convert(value)
        except ValueError as error:
            raise ValidationError() from error
        if (self.min is not None and number < self.min) or (self.max is not None and number > self.max):
            raise ValidationError()
        return number

    def to_url(self, value):
        text = str(self.num_convert(value))
        return text.zfill(self.fixed_digits) if self.fixed_digits else text

    @property
    def signed_regex(self):
        return "-?" + self.regex


class IntegerConverter(NumberConverter):
    regex = r"\d+"


class FloatConverter(NumberConverter):
    regex = r"\d+\.\d+"
    num_convert = float

    def __init__(self, map, min=None, max=None, signed=False):
        super().__init__(map, min=min, max=max, signed=signed)


class UUIDConverter(BaseConverter):
    regex = "[A-Fa-f0-9]{8}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{12}"

    def to_python(self, value):
        import uuid

        return uuid.UUID(value)

    def to_url(self, value):
        return str(value)


DEFAULT_CONVERTERS = {
    "default": UnicodeConverter,
    "string": UnicodeConverter,
    "any": AnyConverter,
    "path": PathConverter,
    "int": IntegerConverter,
    "float": FloatConverter,
    "uuid": UUIDConverter,
}
