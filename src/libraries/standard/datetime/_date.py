"""date: a day."""

from _firstboot_interpreter import argument_type, as_c
from datetime._calendar import (
    MAX_ORDINAL,
    DAY_NAMES,
    MONTH_NAMES,
    check_date,
    day_of_year,
    from_ordinal,
    integer,
    iso_week,
    strftime,
    to_ordinal,
)
from datetime._timedelta import timedelta

__c_module__ = "datetime"


def _shown(value):
    return f"{value.__class__.__module__}.{value.__class__.__qualname__}"


def parse_date(text, whole):
    """(year, month, day) of an ISO date, or CPython's ValueError about the whole text."""
    digits = text.replace("-", "")
    if len(digits) == 8 and digits.isascii() and digits.isdigit() and len(text) in (8, 10):
        return int(digits[:4]), int(digits[4:6]), int(digits[6:])
    if "W" in text and len(text) in (7, 8, 10):
        plain = digits.replace("W", "")
        if plain.isascii() and plain.isdigit():
            year, week, day = int(plain[:4]), int(plain[4:6]), int(plain[6:] or 1)
            return from_ordinal(_week_start(year) + (week - 1) * 7 + day - 1)
    raise ValueError(f"Invalid isoformat string: {whole!r}")


def _week_start(year):
    fourth = to_ordinal(year, 1, 4)
    return fourth - (fourth + 6) % 7


class _IsoCalendarDate(tuple):
    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return "datetime.IsoCalendarDate(year=%d, week=%d, weekday=%d)" % tuple(self)


class date:
    def __new__(cls, year, month, day):
        self = object.__new__(cls)
        self._year, self._month, self._day = check_date(year, month, day)
        return self

    @classmethod
    def today(cls):
        import time

        return cls.fromtimestamp(time.time())

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        import time

        if timestamp is None:
            raise TypeError("'NoneType' object cannot be interpreted as an integer")
        return cls(*time.localtime(timestamp)[:3])

    @classmethod
    def fromordinal(cls, ordinal, /):
        ordinal = integer(ordinal)
        if not 1 <= ordinal <= MAX_ORDINAL:
            raise ValueError("ordinal must be >= 1" if ordinal < 1 else "year is out of range")
        return cls(*from_ordinal(ordinal))

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        return cls(*parse_date(date_string, date_string))

    @classmethod
    def fromisocalendar(cls, year, week, day):
        year, week, day = integer(year), integer(week), integer(day)
        if not 1 <= week <= 53:
            raise ValueError(f"Invalid week: {week}")
        if not 1 <= day <= 7:
            raise ValueError(f"Invalid weekday: {day} (range is [1, 7])")
        return cls.fromordinal(_week_start(year) + (week - 1) * 7 + day - 1)

    @classmethod
    def strptime(cls, date_string, format, /):
        from datetime._parsing import check_texts, parse

        check_texts(date_string, format)
        return cls(*parse(date_string, format)[0][:3])

    year = property(lambda self: self._year)
    month = property(lambda self: self._month)
    day = property(lambda self: self._day)

    def _fields(self):
        return {
            "year": self._year, "month": self._month, "day": self._day, "hour": 0, "minute": 0,
            "second": 0, "microsecond": 0, "offset": None, "zone": "",
        }

    def strftime(self, format):
        if not isinstance(format, str):
            raise TypeError(
                f"strftime() argument 1 must be str, not {argument_type(format)}"
            )
        return strftime(self._fields(), format)

    def __format__(self, format_spec):
        return self.strftime(format_spec) if format_spec else str(self)

    def isoformat(self):
        return f"{self._year:04d}-{self._month:02d}-{self._day:02d}"

    def ctime(self):
        weekday, month = DAY_NAMES[self.weekday()][:3], MONTH_NAMES[self._month][:3]
        return f"{weekday} {month} {self._day:2d} 00:00:00 {self._year:04d}"

    def timetuple(self):
        from time import struct_time

        return struct_time(
            (self._year, self._month, self._day, 0, 0, 0, self.weekday(),
             day_of_year(self._year, self._month, self._day), -1)
        )

    def toordinal(self):
        return to_ordinal(self._year, self._month, self._day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.weekday() + 1

    def isocalendar(self):
        return _IsoCalendarDate(iso_week(self.toordinal()))

    def replace(self, year=..., month=..., day=...):
        return type(self)(
            self._year if year is ... else year,
            self._month if month is ... else month,
            self._day if day is ... else day,
        )

    __replace__ = replace

    def __repr__(self):
        return f"{_shown(self)}({self._year}, {self._month}, {self._day})"

    def __str__(self):
        return self.isoformat()

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        ordinal = self.toordinal() + other.days
        ordinal = integer(ordinal)
        if not 1 <= ordinal <= MAX_ORDINAL:
            raise OverflowError("date value out of range")
        return type(self).fromordinal(ordinal)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if isinstance(other, date):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def _key(self, other):
        # A datetime is a date, but the two are never compared.
        if isinstance(other, date) and not hasattr(other, "hour"):
            return (other._year, other._month, other._day)
        return None

    def __eq__(self, other):
        key = self._key(other)
        return NotImplemented if key is None else (self._year, self._month, self._day) == key

    def __lt__(self, other):
        key = self._key(other)
        return NotImplemented if key is None else (self._year, self._month, self._day) < key

    def __le__(self, other):
        key = self._key(other)
        return NotImplemented if key is None else (self._year, self._month, self._day) <= key

    def __gt__(self, other):
        key = self._key(other)
        return NotImplemented if key is None else (self._year, self._month, self._day) > key

    def __ge__(self, other):
        key = self._key(other)
        return NotImplemented if key is None else (self._year, self._month, self._day) >= key

    def __hash__(self):
        return hash((self._year, self._month, self._day))


date.min, date.max = date(1, 1, 1), date(9999, 12, 31)
date.resolution = timedelta(days=1)


as_c(date.__new__, "", "year: int, month: int, day: int")
as_c(date.__dict__["fromisocalendar"], "fromisocalendar", "year: int, week: int, day: int")
as_c(date.__dict__["fromordinal"], "fromordinal", "tuple:ordinal, /")
as_c(date.__dict__["strptime"], "strptime", "tuple:date_string, format, /")
