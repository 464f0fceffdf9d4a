"""tzinfo and timezone: how far a clock is from UTC."""

from _firstboot_interpreter import argument_type
from datetime._calendar import format_offset
from datetime._timedelta import timedelta

__c_module__ = "datetime"


class tzinfo:
    def utcoffset(self, dt, /):
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def tzname(self, dt, /):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def dst(self, dt, /):
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt, /):
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc() requires a non-None utcoffset() result")
        return dt + offset


def _check_moment(dt, function):
    if dt is not None and not hasattr(dt, "utctimetuple"):
        raise TypeError(f"{function}(dt) argument must be a datetime instance or None, not {argument_type(dt)}")


class timezone(tzinfo):
    def __new__(cls, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError(
                "timezone() argument 1 must be datetime.timedelta, "
                f"not {argument_type(offset)}"
            )
        if name is not None and not isinstance(name, str):
            raise TypeError(f"timezone() argument 2 must be str, not {argument_type(name)}")
        if not -timedelta(days=1) < offset < timedelta(days=1):
            raise ValueError(
                "offset must be a timedelta strictly between -timedelta(hours=24) and "
                f"timedelta(hours=24), not {offset!r}"
            )
        if name is None and not offset and hasattr(cls, "utc"):
            return cls.utc
        self = tzinfo.__new__(cls)
        self._offset, self._name = offset, name
        return self

    def utcoffset(self, dt, /):
        _check_moment(dt, "utcoffset")
        return self._offset

    def dst(self, dt, /):
        _check_moment(dt, "dst")
        return None

    def tzname(self, dt, /):
        _check_moment(dt, "tzname")
        if self._name is not None:
            return self._name
        return "UTC" + format_offset(self._offset) if self._offset else "UTC"

    def fromutc(self, dt, /):
        return dt + self._offset

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        name = "" if self._name is None else f", {self._name!r}"
        return f"datetime.timezone({self._offset!r}{name})"

    def __str__(self):
        return self.tzname(None)


timezone.utc = timezone(timedelta(0))
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))
