import sys

from _firstboot_functions import Places, load_name

from .form import FlaskForm, Form

__version__ = "1.3.0"

_places = Places(
    ("csrf", "CSRFProtect csrf"),
    ("recaptcha", "Recaptcha RecaptchaField RecaptchaWidget recaptcha"),
    ("file", "file"),
    ("form", "form"),
)


def __getattr__(name):
    return load_name(sys.modules[__name__], _places, name)
