from wtforms import widgets

from .core import Field

__all__ = ("DateTimeField", "DateField", "TimeField", "MonthField", "DateTimeLocalField", "WeekField")


class DateTimeField(Field):
    widget = widgets.DateTimeInput()
    _what = "datetime"

    def __init__(self, label=None, validators=None, format="%Y-%m-%d %H:%M:%S", invalid_value_message=None, **kwargs):
        super().__init__(label, validators, **kwargs)
        self.format = format if isinstance(format, list) else [format]
        self.strptime_format = self.format
        self.invalid_value_message = invalid_value_message

    def process_formdata(self, valuelist):
        if not valuelist:
            return
        from datetime import datetime

        for format in self.strptime_format:
            try:
                self.data = self._part(datetime.strptime(" ".join(valuelist), format))
                return
            except ValueError:
                self.data = None
        raise ValueError(self.invalid_value_message or self.gettext(f"Not a valid {self._what} value."))

    def _part(self, moment):
        return moment


class DateField(DateTimeField):
    widget = widgets.DateInput()
    _what = "date"

    def __init__(self, label=None, validators=None, format="%Y-%m-%d", invalid_value_message=None, **kwargs):
        super().__init__(label, validators, format, invalid_value_message, **kwargs)

    def _part(self, moment):
        return moment.date()


class TimeField(DateTimeField):
    widget = widgets.TimeInput()
    _what = "time"

    def __init__(self, label=None, validators=None, format="%H:%M", invalid_value_message=None, **kwargs):
        super().__init__(label, validators, format, invalid_value_message, **kwargs)

    def _part(self, moment):
        return moment.time()


class MonthField(DateField):
    widget = widgets.MonthInput()

    def __init__(self, label=None, validators=None, format="%Y-%m", **kwargs):
        super().__init__(label, validators, format, **kwargs)


class WeekField(DateField):
    widget = widgets.WeekInput()
    _what = "week"

    def __init__(self, label=None, validators=None, format="%Y-W%W", invalid_value_message=None, **kwargs):
        super().__init__(label, validators, format, invalid_value_message, **kwargs)


class DateTimeLocalField(DateTimeField):
    widget = widgets.DateTimeLocalInput()

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("format", ["%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M"])
        super().__init__(*args, **kwargs)
