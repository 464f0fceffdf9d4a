import sys

from _firstboot_functions import Places, load_name

_places = Places(
    ("form", "Form form"),
    ("validators", "ValidationError validators"),
    (
        "fields",
        "BooleanField ButtonField ColorField DateField DateTimeField DateTimeLocalField DecimalField DecimalRangeField"
        " EmailField Field FieldList FileField Flags FloatField FormField HiddenField IntegerField IntegerRangeField"
        " Label MonthField MultipleFileField PasswordField RadioField SearchField SelectField SelectFieldBase"
        " SelectMultipleField StringField SubmitField TelField TextAreaField TimeField URLField WeekField fields",
    ),
    ("widgets", "widgets"),
    ("csrf", "csrf"),
    ("meta", "meta"),
)


def __getattr__(name):
    if name == "__version__":
        return "3.3.2"
    return load_name(sys.modules[__name__], _places, name)
