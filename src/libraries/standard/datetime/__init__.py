"""datetime: dates, times and the differences between them."""

from datetime._calendar import MAXYEAR, MINYEAR
from datetime._timedelta import timedelta
from datetime._timezone import timezone, tzinfo
from datetime._date import date
from datetime._time import time
from datetime._datetime import datetime

UTC = timezone.utc
__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC")

for _kind in (timedelta, tzinfo, timezone, date, time, datetime):
    _kind.__module__ = "datetime"
del _kind
