"""datetime: a day and a time of it."""

from _firstboot_interpreter import argument_type, as_c
from datetime._calendar import (
    EPOCH_DAY,
    MAX_ORDINAL,
    DAY_NAMES,
    MONTH_NAMES,
    check_date,
    check_time,
    day_of_year,
    format_offset,
    format_time,
    from_ordinal,
    timestamp as seconds_of,
)
from datetime._date import date, parse_date
from datetime._time import check_tzinfo, parse_time, time
from datetime._timedelta import timedelta
from datetime._timezone import timezone

__c_module__ = "datetime"

_date, _time = date, time
_PER_DAY = 86_400_000_000


class datetime(date):
    def __new__(cls, year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *,
                fold=0):
        self = object.__new__(cls)
        self._year, self._month, self._day = check_date(year, month, day)
        fields = check_time(hour, minute, second, microsecond, fold)
        check_tzinfo(tzinfo)
        self._hour, self._minute, self._second, self._microsecond = fields
        self._tzinfo, self._fold = tzinfo, fold
        return self

    @classmethod
    def _of(cls, total, zone):
        """From microseconds since the first day of year 1."""
        day, rest = divmod(total, _PER_DAY)
        if not 1 <= day <= MAX_ORDINAL:
            raise OverflowError("date value out of range")
        seconds, microsecond = divmod(rest, 1_000_000)
        minutes, second = divmod(seconds, 60)
        hour, minute = divmod(minutes, 60)
        return cls(*from_ordinal(day), hour, minute, second, microsecond, zone)

    @classmethod
    def now(cls, tz=None):
        import time as clock

        return cls.fromtimestamp(clock.time(), tz)

    @classmethod
    def today(cls):
        return cls.now()

    @classmethod
    def utcnow(cls):
        import time as clock
        import warnings

        warnings.warn(
            "datetime.datetime.utcnow() is deprecated and scheduled for removal in a future "
            "version. Use timezone-aware objects to represent datetimes in UTC: "
            "datetime.datetime.now(datetime.UTC).",
            DeprecationWarning,
            stacklevel=2,
        )
        return cls.fromtimestamp(clock.time(), timezone.utc).replace(tzinfo=None)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        check_tzinfo(tz)
        seconds = seconds_of(timestamp, "argument must be int or float, not {1}")
        total = round(seconds * 1_000_000) + EPOCH_DAY * _PER_DAY
        # Milliseconds, say, are of a year that there is not.
        check_date(*from_ordinal(total // _PER_DAY))
        moment = cls._of(total, tz)
        # The machine's own zone is UTC.
        return moment if tz is None else tz.fromutc(moment)

    @classmethod
    def utcfromtimestamp(cls, *timestamp):
        import warnings

        warnings.warn(
            "datetime.datetime.utcfromtimestamp() is deprecated and scheduled for removal in a "
            "future version. Use timezone-aware objects to represent datetimes in UTC: "
            "datetime.datetime.fromtimestamp(timestamp, datetime.UTC).",
            DeprecationWarning,
            stacklevel=2,
        )
        if len(timestamp) != 1:
            raise TypeError(f"utcfromtimestamp() takes exactly 1 argument ({len(timestamp)} given)")
        return cls.fromtimestamp(*timestamp)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        if not isinstance(date, _date):
            raise TypeError(f"combine() argument 1 must be datetime.date, not {argument_type(date)}")
        if not isinstance(time, _time):
            raise TypeError(f"combine() argument 2 must be datetime.time, not {argument_type(time)}")
        if tzinfo is not True:
            check_tzinfo(tzinfo)
        zone = time.tzinfo if tzinfo is True else tzinfo
        return cls(
            date.year, date.month, date.day, time.hour, time.minute, time.second,
            time.microsecond, zone, fold=time.fold,
        )

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        cut = 8 if date_string[4:5].isdigit() else 10
        if "W" in date_string[:8]:
            cut = 8 if "-" not in date_string[:8] else 10
        day = parse_date(date_string[:cut], date_string)
        if len(date_string) <= cut:
            return cls(*day)
        hour, minute, second, microsecond, zone = parse_time(date_string[cut + 1 :], date_string)
        return cls(*day, hour, minute, second, microsecond, zone)

    @classmethod
    def strptime(cls, date_string, format, /):
        from datetime._parsing import check_texts, parse

        check_texts(date_string, format)
        fields, offset = parse(date_string, format)
        return cls(*fields, timezone(offset) if offset is not None else None)

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    def date(self):
        return date(self._year, self._month, self._day)

    def time(self):
        return time(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        return time(
            self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold
        )

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(self)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def dst(self):
        return None if self._tzinfo is None else self._tzinfo.dst(self)

    def _local(self):
        seconds = (self._hour * 60 + self._minute) * 60 + self._second
        return self.toordinal() * _PER_DAY + seconds * 1_000_000 + self._microsecond

    def _absolute(self):
        offset = self.utcoffset()
        return self._local() - (offset._total if offset else 0)

    def timestamp(self):
        return (self._absolute() - EPOCH_DAY * _PER_DAY) / 1_000_000

    def astimezone(self, tz=None):
        zone = timezone.utc if tz is None else tz
        check_tzinfo(zone)
        return zone.fromutc(datetime._of(self._absolute(), zone))

    def utctimetuple(self):
        fields = datetime._of(self._absolute(), None).timetuple()
        return type(fields)((*fields[:8], 0))

    def timetuple(self):
        from time import struct_time

        daylight = self.dst()
        return struct_time(
            (self._year, self._month, self._day, self._hour, self._minute, self._second,
             self.weekday(), day_of_year(self._year, self._month, self._day),
             -1 if daylight is None else int(bool(daylight)))
        )

    def _fields(self):
        return {
            "year": self._year, "month": self._month, "day": self._day, "hour": self._hour,
            "minute": self._minute, "second": self._second, "microsecond": self._microsecond,
            "offset": self.utcoffset(), "zone": self.tzname() or "",
        }

    def ctime(self):
        weekday, month = DAY_NAMES[self.weekday()][:3], MONTH_NAMES[self._month][:3]
        clock = f"{self._hour:02d}:{self._minute:02d}:{self._second:02d}"
        return f"{weekday} {month} {self._day:2d} {clock} {self._year:04d}"

    def isoformat(self, sep="T", timespec="auto"):
        if not isinstance(sep, str):
            raise TypeError(f"isoformat() argument 1 must be a unicode character, not {argument_type(sep)}")
        if len(sep) != 1:
            raise TypeError(
                "isoformat() argument 1 must be a unicode character, not a string of length "
                f"{len(sep)}"
            )
        if not isinstance(timespec, str):
            raise TypeError(f"isoformat() argument 2 must be str, not {argument_type(timespec)}")
        clock = format_time(self._hour, self._minute, self._second, self._microsecond, timespec)
        return date.isoformat(self) + sep + clock + format_offset(self.utcoffset())

    def replace(self, year=..., month=..., day=..., hour=..., minute=..., second=...,
                microsecond=..., tzinfo=..., *, fold=...):
        return type(self)(
            self._year if year is ... else year,
            self._month if month is ... else month,
            self._day if day is ... else day,
            self._hour if hour is ... else hour,
            self._minute if minute is ... else minute,
            self._second if second is ... else second,
            self._microsecond if microsecond is ... else microsecond,
            self._tzinfo if tzinfo is ... else tzinfo,
            fold=self._fold if fold is ... else fold,
        )

    __replace__ = replace

    def __repr__(self):
        fields = [self._year, self._month, self._day, self._hour, self._minute]
        if self._second or self._microsecond:
            fields.append(self._second)
        if self._microsecond:
            fields.append(self._microsecond)
        shown = ", ".join(map(str, fields))
        if self._tzinfo is not None:
            shown += f", tzinfo={self._tzinfo!r}"
        if self._fold:
            shown += ", fold=1"
        return f"{self.__class__.__module__}.{self.__class__.__qualname__}({shown})"

    def __str__(self):
        return self.isoformat(" ")

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return type(self)._of(self._local() + other._total, self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return timedelta._of(self._absolute() - other._absolute())

    def _compare(self, other, answer):
        if not isinstance(other, datetime):
            return NotImplemented
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return answer(self._absolute(), other._absolute())

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            return False
        return self._absolute() == other._absolute()

    def __lt__(self, other):
        return self._compare(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compare(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compare(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compare(other, lambda a, b: a >= b)

    def __hash__(self):
        return hash(self._absolute())


datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)


as_c(datetime.__new__, "", "year: int, month: int, day: int, hour=..., minute=..., second=..., microsecond=..., tzinfo=..., *, fold=...")
as_c(datetime.__dict__["utcfromtimestamp"], "utcfromtimestamp", "tuple:*timestamp")
as_c(datetime.__dict__["strptime"], "strptime", "tuple:date_string, format, /")
