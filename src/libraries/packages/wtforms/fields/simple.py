from wtforms import widgets

from .core import Field

__all__ = ("BooleanField", "TextAreaField", "PasswordField", "FileField", "MultipleFileField", "HiddenField",
           "SearchField", "SubmitField", "StringField", "TelField", "URLField", "EmailField", "ColorField",
           "ButtonField")


class BooleanField(Field):
    widget = widgets.CheckboxInput()
    false_values = (False, "false", "")

    def __init__(self, label=None, validators=None, false_values=None, **kwargs):
        super().__init__(label, validators, **kwargs)
        if false_values is not None:
            self.false_values = false_values

    def process_data(self, value):
        self.data = bool(value)

    def process_formdata(self, valuelist):
        self.data = bool(valuelist) and valuelist[0] not in self.false_values


class StringField(Field):
    widget = widgets.TextInput()


class ButtonField(StringField):
    widget = widgets.ButtonInput()

    def process_formdata(self, valuelist):
        self.data = valuelist[0] if valuelist else None


class TextAreaField(StringField):
    widget = widgets.TextArea()


class PasswordField(StringField):
    widget = widgets.PasswordInput()


class FileField(Field):
    widget = widgets.FileInput()


class MultipleFileField(FileField):
    widget = widgets.FileInput(multiple=True)

    def process_formdata(self, valuelist):
        self.data = valuelist


class HiddenField(StringField):
    widget = widgets.HiddenInput()


class SubmitField(BooleanField):
    widget = widgets.SubmitInput()


class SearchField(StringField):
    widget = widgets.SearchInput()


class TelField(StringField):
    widget = widgets.TelInput()


class URLField(StringField):
    widget = widgets.URLInput()


class EmailField(StringField):
    widget = widgets.EmailInput()


class ColorField(StringField):
    widget = widgets.ColorInput()
