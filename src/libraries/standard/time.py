"""time: the clock of a boot. It stands still at a fixed moment, so that a boot gives the same result
each time; what shows it is marked as decided by the clock."""

from _firstboot_interpreter import as_c
import _firstboot_process as _process

timezone = altzone = daylight = 0
tzname = ("UTC", "UTC")


class struct_time(tuple):
    n_fields, n_sequence_fields, n_unnamed_fields = 11, 9, 0
    _names = (
        "tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday",
        "tm_isdst",
    )
    tm_zone, tm_gmtoff = "UTC", 0

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


perf_counter = process_time = thread_time = monotonic


def monotonic_ns():
    return int(monotonic() * 1_000_000_000)


perf_counter_ns = process_time_ns = monotonic_ns


def sleep(seconds, /):
    if not isinstance(seconds, (int, float)):
        kind = type(seconds).__name__
        raise TypeError(f"'{kind}' object cannot be interpreted as an integer or float")
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")


def _moment(seconds):
    from datetime import datetime, timezone as zone

    return datetime.fromtimestamp(time() if seconds is None else seconds, zone.utc)


def gmtime(seconds=None, /):
    return struct_time((*tuple(_moment(seconds).timetuple())[:8], 0))


localtime = gmtime


def mktime(fields, /):
    from datetime import datetime, timezone as zone

    return datetime(*tuple(fields)[:6], tzinfo=zone.utc).timestamp()


def strftime(format, fields=None, /):
    from datetime import datetime

    return datetime(*tuple(fields or localtime())[:6]).strftime(format)


def strptime(string, format="%a %b %d %H:%M:%S %Y", /):
    from datetime import datetime

    return datetime.strptime(string, format).timetuple()


def ctime(seconds=None, /):
    return _moment(seconds).ctime()


def asctime(fields=None, /):
    from datetime import datetime

    return datetime(*tuple(fields or localtime())[:6]).ctime()


def tzset():
    pass


as_c(time, "time.time", "")
as_c(sleep, "time.sleep", "seconds, /")
as_c(time_ns, "time.time_ns", "")
