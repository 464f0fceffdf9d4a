"""timedelta: a length of time in days, seconds and microseconds."""

from _firstboot_interpreter import as_c, type_name

__c_module__ = "datetime"

_PER_DAY = 86_400_000_000
_LIMIT_DAYS = 999_999_999
_UNITS = (
    ("microseconds", 1), ("milliseconds", 1000), ("seconds", 1_000_000), ("minutes", 60_000_000),
    ("hours", 3_600_000_000), ("days", _PER_DAY), ("weeks", 7 * _PER_DAY),
)


def _microseconds(name, value, unit):
    if isinstance(value, int):
        return value * unit
    if isinstance(value, float):
        whole, rest = divmod(value, 1.0)
        return int(whole) * unit + round(rest * unit)
    raise TypeError(f"unsupported type for timedelta {name} component: {type_name(value)}")


def _divide_round(amount, by):
    quotient, rest = divmod(amount, by)
    twice = 2 * rest
    if (twice > by if by > 0 else twice < by) or (twice == by and quotient % 2 == 1):
        quotient += 1
    return quotient


class timedelta:
    __slots__ = ("_total",)

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        given = (microseconds, milliseconds, seconds, minutes, hours, days, weeks)
        total = 0
        for (name, unit), value in zip(_UNITS, given):
            total += _microseconds(name, value, unit)
        return cls._of(total)

    @classmethod
    def _of(cls, total):
        days = total // _PER_DAY
        if not -0x80000000 <= days < 0x80000000:
            raise OverflowError("Python int too large to convert to C int")
        if abs(days) > _LIMIT_DAYS:
            raise OverflowError(f"days={days}; must have magnitude <= {_LIMIT_DAYS}")
        self = object.__new__(cls)
        self._total = total
        return self

    days = property(lambda self: self._total // _PER_DAY)
    seconds = property(lambda self: self._total % _PER_DAY // 1_000_000)
    microseconds = property(lambda self: self._total % 1_000_000)

    def total_seconds(self):
        return self._total / 1_000_000

    def __repr__(self):
        names = ("days", "seconds", "microseconds")
        parts = [f"{name}={getattr(self, name)}" for name in names if getattr(self, name)]
        kind = self.__class__
        return f"{kind.__module__}.{kind.__qualname__}({', '.join(parts) or '0'})"

    def __str__(self):
        minutes, seconds = divmod(self.seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f"{hours}:{minutes:02d}:{seconds:02d}"
        if self.days:
            text = f"{self.days} day{'' if abs(self.days) == 1 else 's'}, " + text
        if self.microseconds:
            text += f".{self.microseconds:06d}"
        return text

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta._of(self._total + other._total)

    __radd__ = __add__

    def __sub__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta._of(self._total - other._total)

    def __rsub__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta._of(other._total - self._total)

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._total * other)
        if isinstance(other, float):
            numerator, denominator = other.as_integer_ratio()
            return timedelta._of(_divide_round(self._total * numerator, denominator))
        return NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total / other._total
        if isinstance(other, int):
            return timedelta._of(_divide_round(self._total, other))
        if isinstance(other, float):
            numerator, denominator = other.as_integer_ratio()
            return timedelta._of(_divide_round(self._total * denominator, numerator))
        return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total // other._total
        if isinstance(other, int):
            return timedelta._of(self._total // other)
        return NotImplemented

    def __mod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta._of(self._total % other._total)

    def __divmod__(self, other):
        return self // other, self % other

    def __neg__(self):
        return timedelta._of(-self._total)

    def __pos__(self):
        return self

    def __abs__(self):
        return timedelta._of(abs(self._total))

    def __bool__(self):
        return self._total != 0

    def __hash__(self):
        return hash(self._total)

    def __eq__(self, other):
        return self._total == other._total if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._total < other._total if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._total <= other._total if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._total > other._total if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._total >= other._total if isinstance(other, timedelta) else NotImplemented

    def __reduce__(self):
        return self.__class__, (self.days, self.seconds, self.microseconds)


timedelta.min = timedelta(days=-_LIMIT_DAYS)
timedelta.max = timedelta._of((_LIMIT_DAYS + 1) * _PER_DAY - 1)
timedelta.resolution = timedelta(microseconds=1)


as_c(timedelta.__new__, "__new__", "days=..., seconds=..., microseconds=..., milliseconds=..., minutes=..., hours=..., weeks=...")
