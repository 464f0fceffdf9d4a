"""time: a time of day, apart from any day."""

from _firstboot_interpreter import argument_type, as_c, type_name
from datetime._calendar import check_time, format_offset, format_time, strftime
from datetime._timedelta import timedelta
from datetime._timezone import timezone, tzinfo

__c_module__ = "datetime"


def check_tzinfo(zone):
    if zone is None or isinstance(zone, tzinfo):
        return
    from _firstboot_catalogue import is_unknown

    # A zone of a library that is not modelled may be one.
    if not is_unknown(zone):
        raise TypeError(
            f"tzinfo argument must be None or of a tzinfo subclass, not type '{type_name(zone)}'"
        )


def parse_offset(text, whole):
    if not text:
        return None
    if text in ("Z", "z"):
        return timezone.utc
    digits = text[1:].replace(":", "").replace(".", "")
    if text[0] not in "+-" or len(digits) not in (2, 4, 6, 12) or not digits.isdigit():
        raise ValueError(f"Invalid isoformat string: {whole!r}")
    offset = timedelta(
        hours=int(digits[:2]), minutes=int(digits[2:4] or 0), seconds=int(digits[4:6] or 0),
        microseconds=int(digits[6:] or 0),
    )
    return timezone(-offset if text[0] == "-" else offset)


def parse_time(text, whole):
    """(hour, minute, second, microsecond, zone) of an ISO time."""
    cut = next((at for at, c in enumerate(text) if c in "+-Zz"), len(text))
    clock, zone = text[:cut], parse_offset(text[cut:], whole)
    clock, _, fraction = clock.replace(",", ".").partition(".")
    parts = clock.split(":") if ":" in clock else [clock[at : at + 2] for at in range(0, len(clock), 2)]
    good = 1 <= len(parts) <= 3 and all(len(p) == 2 and p.isascii() and p.isdigit() for p in parts)
    if not good or (fraction and not fraction.isdigit()):
        raise ValueError(f"Invalid isoformat string: {whole!r}")
    hour, minute, second = [int(part) for part in parts] + [0] * (3 - len(parts))
    return hour, minute, second, int(fraction[:6].ljust(6, "0")) if fraction else 0, zone


class time:
    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self = object.__new__(cls)
        fields = check_time(hour, minute, second, microsecond, fold)
        check_tzinfo(tzinfo)
        self._hour, self._minute, self._second, self._microsecond = fields
        self._tzinfo, self._fold = tzinfo, fold
        return self

    @classmethod
    def fromisoformat(cls, time_string, /):
        if not isinstance(time_string, str):
            raise TypeError("fromisoformat: argument must be str")
        hour, minute, second, microsecond, zone = parse_time(time_string.lstrip("T"), time_string)
        return cls(hour, minute, second, microsecond, zone)

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(None)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def dst(self):
        return None if self._tzinfo is None else self._tzinfo.dst(None)

    def isoformat(self, timespec="auto"):
        if not isinstance(timespec, str):
            raise TypeError(f"isoformat() argument 1 must be str, not {argument_type(timespec)}")
        text = format_time(self._hour, self._minute, self._second, self._microsecond, timespec)
        return text + format_offset(self.utcoffset())

    def strftime(self, format):
        if not isinstance(format, str):
            raise TypeError(f"strftime() argument 1 must be str, not {argument_type(format)}")
        return strftime(
            {"year": 1900, "month": 1, "day": 1, "hour": self._hour, "minute": self._minute,
             "second": self._second, "microsecond": self._microsecond, "offset": self.utcoffset(),
             "zone": self.tzname() or ""},
            format,
        )

    def __format__(self, format_spec):
        return self.strftime(format_spec) if format_spec else str(self)

    def replace(self, hour=..., minute=..., second=..., microsecond=..., tzinfo=..., *, fold=...):
        return type(self)(
            self._hour if hour is ... else hour,
            self._minute if minute is ... else minute,
            self._second if second is ... else second,
            self._microsecond if microsecond is ... else microsecond,
            self._tzinfo if tzinfo is ... else tzinfo,
            fold=self._fold if fold is ... else fold,
        )

    __replace__ = replace

    def __repr__(self):
        shown = f"{self._hour}, {self._minute}"
        if self._second or self._microsecond:
            shown += f", {self._second}"
        if self._microsecond:
            shown += f", {self._microsecond}"
        if self._tzinfo is not None:
            shown += f", tzinfo={self._tzinfo!r}"
        return f"{self.__class__.__module__}.{self.__class__.__qualname__}({shown})"

    def __str__(self):
        return self.isoformat()

    def _key(self):
        total = ((self._hour * 60 + self._minute) * 60 + self._second) * 1_000_000
        offset = self.utcoffset()
        return total + self._microsecond - (offset._total if offset else 0)

    def _compare(self, other, answer):
        if not isinstance(other, time):
            return NotImplemented
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware times")
        return answer(self._key(), other._key())

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            return False
        return self._key() == other._key()

    def __lt__(self, other):
        return self._compare(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compare(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compare(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compare(other, lambda a, b: a >= b)

    def __hash__(self):
        return hash(self._key())


time.min, time.max = time(0, 0, 0), time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)


as_c(time.__new__, "", "hour=..., minute=..., second=..., microsecond=..., tzinfo=..., *, fold=...")
