import sys

from _firstboot_functions import Places, load_name

_places = Places(
    ("choices", "Choice RadioField SelectChoice SelectField SelectFieldBase SelectMultipleField choices enum_choices"
     " enum_coerce"),
    ("core", "Field Flags Label core"),
    ("datetime", "DateField DateTimeField DateTimeLocalField MonthField TimeField WeekField datetime"),
    ("form", "FormField form"),
    ("list", "FieldList list"),
    ("numeric", "DecimalField DecimalRangeField FloatField IntegerField IntegerRangeField numeric"),
    ("simple", "BooleanField ButtonField ColorField EmailField FileField HiddenField MultipleFileField PasswordField"
     " SearchField StringField SubmitField TelField TextAreaField URLField simple"),
)


def __getattr__(name):
    return load_name(sys.modules[__name__], _places, name)
