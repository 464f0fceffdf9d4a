from .core import Field, Flags, Label, UnboundField


def _declare(name, base, **body):
    """A field that differs from its base only in what a request would show."""
    made = type(name, (base,), dict(body, __module__="wtforms.fields"))
    globals()[name] = made
    return made


class StringField(Field):
    def process_formdata(self, valuelist):
        if valuelist:
            self.data = valuelist[0]


class IntegerField(Field):
    def process_formdata(self, valuelist):
        if valuelist:
            self.data = int(valuelist[0])


class DecimalField(Field):
    def __init__(self, label=None, validators=None, places=None, rounding=None, **kwargs):
        super().__init__(label, validators, **kwargs)
        self.places = places
        self.rounding = rounding


class FloatField(Field):
    pass


class BooleanField(Field):
    false_values = (False, "false", "")

    def __init__(self, label=None, validators=None, false_values=None, **kwargs):
        super().__init__(label, validators, **kwargs)
        if false_values is not None:
            self.false_values = false_values


class SelectFieldBase(Field):
    def __init__(self, label=None, validators=None, option_widget=None, **kwargs):
        super().__init__(label, validators, **kwargs)


class SelectField(SelectFieldBase):
    def __init__(self, label=None, validators=None, coerce=str, choices=None, validate_choice=True, **kwargs):
        super().__init__(label, validators, **kwargs)
        self.coerce = coerce
        self.choices = choices() if callable(choices) else choices
        self.validate_choice = validate_choice


class SelectMultipleField(SelectField):
    pass


class RadioField(SelectField):
    pass


class FileField(Field):
    pass


class MultipleFileField(FileField):
    pass


class DateTimeField(Field):
    def __init__(self, label=None, validators=None, format="%Y-%m-%d %H:%M:%S", **kwargs):
        super().__init__(label, validators, **kwargs)
        self.format = format


class FormField(Field):
    def __init__(self, form_class, label=None, validators=None, separator="-", **kwargs):
        super().__init__(label, validators, **kwargs)
        self.form_class = form_class
        if self.filters:
            raise TypeError("FormField cannot take filters, as the encapsulated data is not mutable.")
        if validators:
            raise TypeError("FormField does not accept any validators. Instead, define them on the enclosed form.")


class FieldList(Field):
    def __init__(self, unbound_field, label=None, validators=None, min_entries=0, max_entries=None, separator="-",
                 default=(), **kwargs):
        super().__init__(label, validators, default=default, **kwargs)
        assert isinstance(unbound_field, UnboundField), "Field must be unbound, not a field class"
        self.unbound_field = unbound_field
        self.min_entries = min_entries
        self.max_entries = max_entries


for _name in ("TextAreaField", "PasswordField", "HiddenField", "SearchField", "TelField", "URLField", "EmailField",
              "ColorField"):
    _declare(_name, StringField)
for _name, _format in (("DateField", "%Y-%m-%d"), ("TimeField", "%H:%M"), ("MonthField", "%Y-%m"),
                       ("WeekField", "%Y-W%W"), ("DateTimeLocalField", "%Y-%m-%dT%H:%M")):
    _declare(_name, DateTimeField)
_declare("IntegerRangeField", IntegerField)
_declare("DecimalRangeField", DecimalField)
_declare("SubmitField", BooleanField)
_declare("ButtonField", Field)


def __getattr__(name):
    import sys

    from _firstboot_functions import load_name
    from _firstboot_functions import Places

    return load_name(sys.modules[__name__], Places(("core", "core")), name)
