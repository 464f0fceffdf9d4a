"""Fields of days and times."""

import datetime as dt

from _firstboot_interpreter import type_name

from ._field import Field
from .utils import is_aware


def _from_timestamp(value):
    if value is True or value is False or (value := float(value)) < 0:
        raise ValueError("Not a valid POSIX timestamp")
    try:
        return dt.datetime.fromtimestamp(value, tz=dt.timezone.utc).replace(tzinfo=None)
    except OverflowError as error:
        raise ValueError("Timestamp is too large") from error


def _from_timestamp_ms(value):
    return _from_timestamp(value if isinstance(value, bool) else float(value) / 1000)


def _timestamp(value):
    return (value if is_aware(value) else value.replace(tzinfo=dt.timezone.utc)).timestamp()


def _timestamp_ms(value):
    return _timestamp(value) * 1000


def _to_rfc(value):
    from email.utils import format_datetime

    return format_datetime(value)


def _from_rfc(value):
    from email.utils import parsedate_to_datetime

    return parsedate_to_datetime(value)


class _TemporalField(Field):
    DEFAULT_FORMAT = "iso"
    default_error_messages = {
        "invalid": "Not a valid {obj_type}.",
        "invalid_awareness": "Not a valid {awareness} {obj_type}.",
        "format": '"{input}" cannot be formatted as a {obj_type}.',
    }

    def __init__(self, format=None, **kwargs):
        super().__init__(**kwargs)
        self.format = format

    def _bind_to_schema(self, field_name, parent):
        super()._bind_to_schema(field_name, parent)
        self.format = self.format or getattr(self.root.opts, self.SCHEMA_OPTS_VAR_NAME) or self.DEFAULT_FORMAT

    def _serialize(self, value, attr, obj, **kwargs):
        if value is None:
            return None
        layout = self.format or self.DEFAULT_FORMAT
        write = self.SERIALIZATION_FUNCS.get(layout)
        return write(value) if write else value.strftime(layout)

    def _deserialize(self, value, attr, data, **kwargs):
        if isinstance(value, getattr(dt, self.OBJ_TYPE)):
            return value
        layout = self.format or self.DEFAULT_FORMAT
        read = self.DESERIALIZATION_FUNCS.get(layout)
        try:
            return read(value) if read else self._make_object_from_format(value, layout)
        except (TypeError, AttributeError, ValueError) as error:
            raise self.make_error("invalid", input=value, obj_type=self.OBJ_TYPE) from error


def _iso(kind):
    """The functions of ISO's formats: what writes a kind of time, and what reads it."""

    def isoformat(value):
        if not isinstance(value, kind):
            raise TypeError(
                f"descriptor 'isoformat' for 'datetime.{kind.__name__}' objects doesn't apply to a "
                f"'{type_name(value)}' object"
            )
        return kind.isoformat(value)

    return dict.fromkeys(("iso", "iso8601"), isoformat), dict.fromkeys(("iso", "iso8601"), kind.fromisoformat)


class DateTime(_TemporalField):
    SERIALIZATION_FUNCS, DESERIALIZATION_FUNCS = _iso(dt.datetime)
    SERIALIZATION_FUNCS |= {
        "rfc": _to_rfc, "rfc822": _to_rfc, "timestamp": _timestamp, "timestamp_ms": _timestamp_ms,
    }
    DESERIALIZATION_FUNCS |= {
        "rfc": _from_rfc, "rfc822": _from_rfc, "timestamp": _from_timestamp, "timestamp_ms": _from_timestamp_ms,
    }
    OBJ_TYPE = "datetime"
    SCHEMA_OPTS_VAR_NAME = "datetimeformat"

    @staticmethod
    def _make_object_from_format(value, data_format):
        return dt.datetime.strptime(value, data_format)


class NaiveDateTime(DateTime):
    AWARENESS = "naive"

    def __init__(self, format=None, *, timezone=None, **kwargs):
        super().__init__(format=format, **kwargs)
        self.timezone = timezone

    def _deserialize(self, value, attr, data, **kwargs):
        moment = super()._deserialize(value, attr, data, **kwargs)
        if not is_aware(moment):
            return moment
        if self.timezone is None:
            raise self.make_error("invalid_awareness", awareness=self.AWARENESS, obj_type=self.OBJ_TYPE)
        return moment.astimezone(self.timezone).replace(tzinfo=None)


class AwareDateTime(DateTime):
    AWARENESS = "aware"

    def __init__(self, format=None, *, default_timezone=None, **kwargs):
        super().__init__(format=format, **kwargs)
        self.default_timezone = default_timezone

    def _deserialize(self, value, attr, data, **kwargs):
        moment = super()._deserialize(value, attr, data, **kwargs)
        if is_aware(moment):
            return moment
        if self.default_timezone is None:
            raise self.make_error("invalid_awareness", awareness=self.AWARENESS, obj_type=self.OBJ_TYPE)
        return moment.replace(tzinfo=self.default_timezone)


class Time(_TemporalField):
    SERIALIZATION_FUNCS, DESERIALIZATION_FUNCS = _iso(dt.time)
    OBJ_TYPE = "time"
    SCHEMA_OPTS_VAR_NAME = "timeformat"

    @staticmethod
    def _make_object_from_format(value, data_format):
        return dt.datetime.strptime(value, data_format).time()


class Date(_TemporalField):
    default_error_messages = {
        "invalid": "Not a valid date.",
        "format": '"{input}" cannot be formatted as a date.',
    }
    SERIALIZATION_FUNCS, DESERIALIZATION_FUNCS = _iso(dt.date)
    OBJ_TYPE = "date"
    SCHEMA_OPTS_VAR_NAME = "dateformat"

    @staticmethod
    def _make_object_from_format(value, data_format):
        return dt.datetime.strptime(value, data_format).date()


class TimeDelta(Field):
    default_error_messages = {
        "invalid": "Not a valid period of time.",
        "format": "{input!r} cannot be formatted as a timedelta.",
    }
    _units = ("days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks")

    def __init__(self, precision="seconds", **kwargs):
        if precision not in self._units:
            raise ValueError(f"The precision must be one of: {', '.join(self._units)}.")
        self.precision = precision
        super().__init__(**kwargs)

    def _serialize(self, value, attr, obj, **kwargs):
        if value is None:
            return None
        microseconds = (value.days * 86400 + value.seconds) * 1000000 + value.microseconds
        return microseconds / (dt.timedelta(**{self.precision: 1}) // dt.timedelta(microseconds=1))

    def _deserialize(self, value, attr, data, **kwargs):
        if isinstance(value, dt.timedelta):
            return value
        try:
            amount = float(value)
        except (TypeError, ValueError) as error:
            raise self.make_error("invalid") from error
        try:
            return dt.timedelta(**{self.precision: amount})
        except (ValueError, OverflowError) as error:
            raise self.make_error("invalid") from error
