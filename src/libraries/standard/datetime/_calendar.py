"""Days of the proleptic Gregorian calendar, counted from 1 January of year 1."""

from _firstboot_interpreter import index, type_name

MINYEAR, MAXYEAR = 1, 9999
MAX_ORDINAL = 3652059
EPOCH_DAY = 719163
_BEFORE_MONTH = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_DAYS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTH_NAMES = (
    "", "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)


def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year, month):
    return 29 if month == 2 and is_leap(year) else _DAYS[month]


def days_before_year(year):
    year -= 1
    return year * 365 + year // 4 - year // 100 + year // 400


def day_of_year(year, month, day):
    return _BEFORE_MONTH[month] + (1 if month > 2 and is_leap(year) else 0) + day


def to_ordinal(year, month, day):
    return days_before_year(year) + day_of_year(year, month, day)


def from_ordinal(ordinal):
    year = ordinal * 400 // 146097 + 1
    while days_before_year(year) >= ordinal:
        year -= 1
    while days_before_year(year + 1) < ordinal:
        year += 1
    rest = ordinal - days_before_year(year)
    month = 1
    while rest > days_in_month(year, month):
        rest -= days_in_month(year, month)
        month += 1
    return year, month, rest


def integer(value):
    """An argument as a whole number that C can hold, or what the C code raises."""
    number = index(value)
    if not -0x80000000 <= number < 0x80000000:
        raise OverflowError("Python int too large to convert to C long")
    return number


def qualified_name(kind):
    """A type as newer messages name it, with its module."""
    module = kind.__module__
    return kind.__qualname__ if module == "builtins" else f"{module}.{kind.__qualname__}"


def timestamp(value, words):
    """Seconds since 1970; what else is given fails with the words and its type."""
    if not isinstance(value, float) and not hasattr(type(value), "__index__"):
        raise TypeError(words.format(type_name(value), qualified_name(type(value))))
    if value != value:
        raise ValueError("Invalid value NaN (not a number)")
    if not -(2**63) <= value < 2**63:
        raise OverflowError("timestamp out of range for platform time_t")
    return value


def check_date(year, month, day):
    year, month, day = integer(year), integer(month), integer(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year must be in {MINYEAR}..{MAXYEAR}, not {year}")
    if not 1 <= month <= 12:
        raise ValueError(f"month must be in 1..12, not {month}")
    last = days_in_month(year, month)
    if not 1 <= day <= last:
        raise ValueError(f"day {day} must be in range 1..{last} for month {month} in year {year}")
    return year, month, day


def check_time(hour, minute, second, microsecond, fold):
    hour, minute = integer(hour), integer(minute)
    second, microsecond, fold = integer(second), integer(microsecond), integer(fold)
    for name, value, last in (
        ("hour", hour, 23), ("minute", minute, 59), ("second", second, 59),
        ("microsecond", microsecond, 999999),
    ):
        if not 0 <= value <= last:
            raise ValueError(f"{name} must be in 0..{last}, not {value}")
    if fold not in (0, 1):
        raise ValueError(f"fold must be either 0 or 1, not {fold}")
    return hour, minute, second, microsecond


def iso_week(ordinal):
    """The ISO year, week and weekday of a day."""
    weekday = (ordinal + 6) % 7
    thursday = ordinal - weekday + 3
    year = from_ordinal(thursday)[0]
    first = to_ordinal(year, 1, 1)
    return year, (thursday - first) // 7 + 1, weekday + 1


def format_time(hour, minute, second, microsecond, timespec="auto"):
    if timespec == "auto":
        timespec = "microseconds" if microsecond else "seconds"
    if timespec == "hours":
        return f"{hour:02d}"
    if timespec == "minutes":
        return f"{hour:02d}:{minute:02d}"
    text = f"{hour:02d}:{minute:02d}:{second:02d}"
    if timespec == "seconds":
        return text
    if timespec == "milliseconds":
        return f"{text}.{microsecond // 1000:03d}"
    if timespec == "microseconds":
        return f"{text}.{microsecond:06d}"
    raise ValueError("Unknown timespec value")


def format_offset(offset, separator=":"):
    if offset is None:
        return ""
    sign = "+"
    if offset.days < 0:
        sign, offset = "-", -offset
    minutes, seconds = divmod(offset.days * 86400 + offset.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    text = f"{sign}{hours:02d}{separator}{minutes:02d}"
    if seconds or offset.microseconds:
        text += f"{separator}{seconds:02d}"
    if offset.microseconds:
        text += f".{offset.microseconds:06d}"
    return text


def strftime(moment, layout):
    """What C's strftime gives in the C locale; `moment` is a dict of the fields below."""
    year, month, day = moment["year"], moment["month"], moment["day"]
    hour, minute, second = moment["hour"], moment["minute"], moment["second"]
    ordinal = to_ordinal(year, month, day)
    weekday = (ordinal + 6) % 7
    yearday = day_of_year(year, month, day)
    iso_year, week, iso_day = iso_week(ordinal)
    offset = moment["offset"]
    simple = {
        "a": DAY_NAMES[weekday][:3], "A": DAY_NAMES[weekday],
        "b": MONTH_NAMES[month][:3], "h": MONTH_NAMES[month][:3], "B": MONTH_NAMES[month],
        "c": f"{DAY_NAMES[weekday][:3]} {MONTH_NAMES[month][:3]} {day:2d} "
             f"{hour:02d}:{minute:02d}:{second:02d} {year}",
        "C": f"{year // 100:02d}", "d": f"{day:02d}", "e": f"{day:2d}",
        "D": f"{month:02d}/{day:02d}/{year % 100:02d}",
        "f": f"{moment['microsecond']:06d}", "F": f"{year}-{month:02d}-{day:02d}",
        "G": f"{iso_year}", "g": f"{iso_year % 100:02d}", "V": f"{week:02d}", "u": f"{iso_day}",
        "H": f"{hour:02d}", "I": f"{(hour - 1) % 12 + 1:02d}", "j": f"{yearday:03d}",
        "k": f"{hour:2d}", "l": f"{(hour - 1) % 12 + 1:2d}",
        "m": f"{month:02d}", "M": f"{minute:02d}", "n": "\n", "t": "\t",
        "p": "AM" if hour < 12 else "PM", "P": "am" if hour < 12 else "pm",
        "r": f"{(hour - 1) % 12 + 1:02d}:{minute:02d}:{second:02d} {'AM' if hour < 12 else 'PM'}",
        "R": f"{hour:02d}:{minute:02d}", "S": f"{second:02d}",
        "s": f"{(ordinal - EPOCH_DAY) * 86400 + hour * 3600 + minute * 60 + second}",
        "T": f"{hour:02d}:{minute:02d}:{second:02d}",
        "U": f"{(yearday + 6 - (weekday + 1) % 7) // 7:02d}",
        "W": f"{(yearday + 6 - weekday) // 7:02d}", "w": f"{(weekday + 1) % 7}",
        "x": f"{month:02d}/{day:02d}/{year % 100:02d}",
        "X": f"{hour:02d}:{minute:02d}:{second:02d}",
        "y": f"{year % 100:02d}", "Y": f"{year}",
        "z": format_offset(offset, ""), ":z": format_offset(offset), "Z": moment["zone"], "%": "%",
    }
    pieces, position = [], 0
    while position < len(layout):
        percent = layout.find("%", position)
        if percent < 0 or percent + 1 == len(layout):
            pieces.append(layout[position:])
            break
        pieces.append(layout[position:percent])
        directive = layout[percent + 1]
        if directive == ":" and layout[percent + 2 : percent + 3] == "z":
            directive = ":z"
        elif directive == "-" and layout[percent + 2 : percent + 3] in simple:
            # GNU's "no padding" flag.
            directive = layout[percent + 1 : percent + 3]
            simple[directive] = simple[directive[1]].lstrip("0 ") or "0"
        pieces.append(simple.get(directive, "%" + directive))
        position = percent + 1 + len(directive)
    return "".join(pieces)
