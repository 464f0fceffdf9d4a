from wtforms import widgets
from wtforms.utils import unset_value

from .core import Field

__all__ = ("IntegerField", "DecimalField", "FloatField", "IntegerRangeField", "DecimalRangeField")


class LocaleAwareNumberField(Field):
    def __init__(self, label=None, validators=None, use_locale=False, number_format=None, **kwargs):
        super().__init__(label, validators, **kwargs)
        self.use_locale = use_locale
        if use_locale:
            from _firstboot_catalogue import unmodelled

            self.number_format = number_format
            self.babel_numbers = unmodelled("babel.numbers")


class IntegerField(Field):
    widget = widgets.NumberInput()

    def __init__(self, label=None, validators=None, invalid_value_message=None, **kwargs):
        super().__init__(label, validators, **kwargs)
        self.invalid_value_message = invalid_value_message

    def process_data(self, value):
        self.data = None
        if value is not None and value is not unset_value:
            self._take(value)

    def process_formdata(self, valuelist):
        if valuelist:
            self._take(valuelist[0])

    def _take(self, value):
        try:
            self.data = int(value)
        except (ValueError, TypeError) as error:
            self.data = None
            raise ValueError(self.invalid_value_message or self.gettext("Not a valid integer value.")) from error


class DecimalField(LocaleAwareNumberField):
    widget = widgets.NumberInput(step="any")

    def __init__(self, label=None, validators=None, places=unset_value, rounding=None, invalid_value_message=None,
                 **kwargs):
        super().__init__(label, validators, **kwargs)
        if self.use_locale and (places is not unset_value or rounding is not None):
            raise TypeError("When using locale-aware numbers, 'places' and 'rounding' are ignored.")
        self.places = 2 if places is unset_value else places
        self.rounding = rounding
        self.invalid_value_message = invalid_value_message

    def process_formdata(self, valuelist):
        if not valuelist:
            return
        import decimal

        try:
            self.data = decimal.Decimal(valuelist[0])
        except (decimal.InvalidOperation, ValueError) as error:
            self.data = None
            raise ValueError(self.invalid_value_message or self.gettext("Not a valid decimal value.")) from error


class FloatField(Field):
    widget = widgets.NumberInput(step="any")

    def __init__(self, label=None, validators=None, invalid_value_message=None, **kwargs):
        super().__init__(label, validators, **kwargs)
        self.invalid_value_message = invalid_value_message

    def process_formdata(self, valuelist):
        if not valuelist:
            return
        try:
            self.data = float(valuelist[0])
        except ValueError as error:
            self.data = None
            raise ValueError(self.invalid_value_message or self.gettext("Not a valid float value.")) from error


class IntegerRangeField(IntegerField):
    widget = widgets.RangeInput()


class DecimalRangeField(DecimalField):
    widget = widgets.RangeInput(step="any")
