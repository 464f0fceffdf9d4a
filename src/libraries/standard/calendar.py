"""calendar: which day of the week a date is, and how long months are."""

from datetime import date, timedelta
from enum import IntEnum


class _Named(IntEnum):
    """Numbers that the module has by their names too."""

    def __repr__(self):
        return f"calendar.{self.name}"


Month = _Named("Month", "JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER")
Day = _Named("Day", "MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY", start=0)
globals().update({**Month.__members__, **Day.__members__})

day_name = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
day_abbr = [name[:3] for name in day_name]
month_name = ["", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
              "November", "December"]
month_abbr = [name[:3] for name in month_name]
_LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class IllegalMonthError(ValueError, IndexError):
    def __init__(self, month):
        self.month = month

    def __str__(self):
        return f"bad month number {self.month!r}; must be 1-12"


class IllegalWeekdayError(ValueError):
    def __init__(self, weekday):
        self.weekday = weekday

    def __str__(self):
        return f"bad weekday number {self.weekday!r}; must be 0 (Monday) to 6 (Sunday)"


def isleap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def leapdays(y1, y2):
    return sum(isleap(year) for year in range(y1, y2))


def weekday(year, month, day):
    return Day(date(year, month, day).weekday())


def monthrange(year, month):
    if not 1 <= month <= 12:
        raise IllegalMonthError(month)
    return weekday(year, month, 1), _LENGTHS[month] + (month == 2 and isleap(year))


def timegm(tuple):
    year, month, day, hour, minute, second = tuple[:6]
    days = date(year, month, 1).toordinal() - date(1970, 1, 1).toordinal() + day - 1
    return ((days * 24 + hour) * 60 + minute) * 60 + second


class Calendar:
    def __init__(self, firstweekday=0):
        self.firstweekday = firstweekday

    def setfirstweekday(self, firstweekday):
        self.firstweekday = firstweekday

    def iterweekdays(self):
        return iter([(self.firstweekday + offset) % 7 for offset in range(7)])

    def itermonthdates(self, year, month):
        first, length = monthrange(year, month)
        before = (first - self.firstweekday) % 7
        start = date(year, month, 1) - timedelta(before)
        return iter([start + timedelta(offset) for offset in range((before + length + 6) // 7 * 7)])

    def monthdatescalendar(self, year, month):
        dates = list(self.itermonthdates(year, month))
        return [dates[week : week + 7] for week in range(0, len(dates), 7)]

    def monthdayscalendar(self, year, month):
        return [[day.day if day.month == month else 0 for day in week] for week in self.monthdatescalendar(year, month)]

    def itermonthdays(self, year, month):
        return iter([day for week in self.monthdayscalendar(year, month) for day in week])


class TextCalendar(Calendar):
    def formatmonth(self, theyear, themonth, w=0, l=0):
        width = max(2, w)
        title = f"{month_name[themonth]} {theyear}".center(7 * (width + 1) - 1).rstrip()
        names = " ".join(day_name[day][:width].center(width) for day in self.iterweekdays())
        weeks = [" ".join((str(day) if day else "").rjust(2).center(width) for day in week).rstrip()
                 for week in self.monthdayscalendar(theyear, themonth)]
        return ("\n" * max(1, l)).join([title, names.rstrip(), *weeks]) + "\n"


class HTMLCalendar(Calendar):
    pass


_usual = TextCalendar()
monthcalendar, month = _usual.monthdayscalendar, _usual.formatmonth


def setfirstweekday(firstweekday):
    if not MONDAY <= firstweekday <= SUNDAY:
        raise IllegalWeekdayError(firstweekday)
    _usual.setfirstweekday(firstweekday)


def firstweekday():
    return _usual.firstweekday
