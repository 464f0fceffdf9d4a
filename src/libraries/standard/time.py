"""time: the clock of a boot. It stands still at a fixed moment, so that a boot gives the same result
each time; what shows it is marked as decided by the clock."""

from _firstboot_interpreter import argument_type, as_c, type_name
import _firstboot_process as _process

__c_module__ = "time"

timezone = altzone = daylight = 0
tzname = ("UTC", "UTC")
_dict = dict


class struct_time(tuple):
    n_fields, n_sequence_fields, n_unnamed_fields = 11, 9, 0
    _names = (
        "tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday",
        "tm_isdst",
    )
    tm_zone, tm_gmtoff = "UTC", 0

    def __new__(cls, sequence, dict=None):
        if not hasattr(sequence, "__iter__"):
            raise TypeError("constructor requires a sequence")
        if dict is not None and not isinstance(dict, _dict):
            raise TypeError("time.struct_time() takes a dict as second arg, if any")
        given = tuple(sequence)
        if len(given) < cls.n_sequence_fields:
            raise TypeError(f"time.struct_time() takes an at least 9-sequence ({len(given)}-sequence given)")
        if len(given) > cls.n_fields:
            raise TypeError(f"time.struct_time() takes an at most 11-sequence ({len(given)}-sequence given)")
        return tuple.__new__(cls, given[: cls.n_sequence_fields])

    def __getattr__(self, name):
        if name in self._names:
            return self[self._names.index(name)]
        raise AttributeError(f"'time.struct_time' object has no attribute {name!r}")

    def __repr__(self):
        shown = ", ".join(f"{name}={value!r}" for name, value in zip(self._names, self))
        return f"time.struct_time({shown})"


def time():
    return _process.clock()


def time_ns():
    return int(time() * 1_000_000_000)


def monotonic():
    return _process.clock()


def perf_counter():
    return _process.clock()


def process_time():
    return _process.clock()


thread_time = process_time


def monotonic_ns():
    return int(monotonic() * 1_000_000_000)


def perf_counter_ns():
    return monotonic_ns()


process_time_ns = perf_counter_ns


def sleep(seconds, /):
    if not isinstance(seconds, (int, float)):
        kind = type(seconds).__name__
        raise TypeError(f"'{kind}' object cannot be interpreted as an integer or float")
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")


def gmtime(seconds=None, /):
    from datetime._calendar import EPOCH_DAY, day_of_year, from_ordinal, timestamp

    given = timestamp(time() if seconds is None else seconds,
                      "'{}' object cannot be interpreted as an integer")
    day, second = divmod(int(given // 1), 86400)
    date = from_ordinal(day + EPOCH_DAY)
    clock = second // 3600, second // 60 % 60, second % 60
    return struct_time((*date, *clock, (day + 3) % 7, day_of_year(*date), 0))


def localtime(seconds=None, /):
    return gmtime(seconds)


_now = object()


def _fields(value, function):
    if value is _now:
        value = localtime()
    if not isinstance(value, tuple):
        raise TypeError("Tuple or struct_time argument required")
    if len(value) != struct_time.n_sequence_fields:
        raise TypeError(f"{function}(): illegal time tuple argument")
    return tuple(value)


def mktime(fields, /):
    from datetime import datetime, timezone as zone

    return datetime(*_fields(fields, "mktime")[:6], tzinfo=zone.utc).timestamp()


def strftime(format, fields=_now, /):
    from datetime import datetime

    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {argument_type(format)}")
    return datetime(*_fields(fields, "strftime")[:6]).strftime(format)


def _strptime_time(data_string, format="%a %b %d %H:%M:%S %Y"):
    from datetime import datetime
    from datetime._parsing import parse

    return datetime(*parse(data_string, format)[0]).timetuple()


def strptime(*arguments):
    return _strptime_time(*arguments)


def ctime(seconds=None, /):
    return asctime(gmtime(seconds))


def asctime(fields=_now, /):
    from datetime import datetime

    return datetime(*_fields(fields, "asctime")[:6]).ctime()


def tzset():
    pass


as_c(gmtime, "gmtime", "tuple:seconds=..., /")
as_c(ctime, "ctime", "tuple:seconds=..., /")
as_c(localtime, "localtime", "tuple:seconds=..., /")
as_c(strftime, "strftime", "tuple:format, time_tuple=..., /")
as_c(asctime, "asctime", "time_tuple=..., /")
as_c(_strptime_time, "_strptime_time", "python:data_string, format=...")
as_c(strptime, "strptime", "tuple:*args")
as_c(struct_time.__new__, "structseq", "sequence, dict=...")
