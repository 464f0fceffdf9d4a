"""What the driver has by DB-API 2.0, and its own adapters and converters."""

import collections.abc
import datetime
import time

from _sqlite3 import *
from _sqlite3 import adapters, converters

paramstyle, apilevel = "qmark", "2.0"
sqlite_version_info = tuple([int(part) for part in sqlite_version.split(".")])

Date, Time, Timestamp = datetime.date, datetime.time, datetime.datetime
Binary = memoryview
collections.abc.Sequence.register(Row)


def DateFromTicks(ticks):
    return Date(*time.localtime(ticks)[:3])


def TimeFromTicks(ticks):
    return Time(*time.localtime(ticks)[3:6])


def TimestampFromTicks(ticks):
    return Timestamp(*time.localtime(ticks)[:6])


def _warn(what):
    import warnings

    warnings.warn(
        f"The default {what} is deprecated as of Python 3.12; see the sqlite3 documentation for suggested replacement recipes",
        DeprecationWarning,
        stacklevel=2,
    )


def _adapt_date(value):
    _warn("date adapter")
    return value.isoformat()


def _adapt_datetime(value):
    _warn("datetime adapter")
    return value.isoformat(" ")


def _convert_date(value):
    _warn("date converter")
    return datetime.date(*map(int, value.split(b"-")))


def _convert_timestamp(value):
    _warn("timestamp converter")
    day, time_of_day = value.split(b" ")
    seconds, _, fraction = time_of_day.partition(b".")
    microseconds = int(fraction[:6].ljust(6, b"0")) if fraction else 0
    return datetime.datetime(*map(int, day.split(b"-")), *map(int, seconds.split(b":")), microseconds)


register_adapter(datetime.date, _adapt_date)
register_adapter(datetime.datetime, _adapt_datetime)
register_converter("date", _convert_date)
register_converter("timestamp", _convert_timestamp)
