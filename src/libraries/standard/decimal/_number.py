"""Decimal itself: a sign, digits as an int, and an exponent; or one of the special values."""

from _firstboot_interpreter import as_c, type_name
from collections import namedtuple
from decimal._arithmetic import Decimal as Arithmetic
from decimal._context import WRONG_ROUNDING, check_context, getcontext
from decimal._format import formatted
from decimal._signals import ConversionSyntax, InvalidOperation, ROUNDINGS, ROUND_HALF_EVEN, fail, round_quotient

DecimalTuple = namedtuple("DecimalTuple", "sign digits exponent", module="decimal")
_SPECIAL = {"inf": "F", "infinity": "F", "nan": "n", "snan": "N"}


def _parse(text):
    """(sign, digits, exponent) of a text; the exponent is a letter for what is not a number."""
    rest = text.strip().replace("_", "").lower()
    sign = int(rest.startswith("-"))
    rest = rest[1:] if rest[:1] in ("+", "-") else rest
    if rest in _SPECIAL:
        return sign, 0, _SPECIAL[rest]
    mantissa, mark, exponent = rest.partition("e")
    whole, _, fraction = mantissa.partition(".")
    digits = whole + fraction
    plain = exponent[1:] if exponent[:1] in ("+", "-") else exponent
    if not digits.isdecimal() or mark and not plain.isdecimal():
        fail(ConversionSyntax)
    return sign, int(digits), (int(exponent) if mark else 0) - len(fraction)


__c_module__ = ""


class Decimal(Arithmetic):
    __module__ = "decimal"
    __slots__ = ("_sign", "_int", "_exp")

    def __new__(cls, value="0", context=None):
        self = object.__new__(cls)
        check_context(context)
        if isinstance(value, str):
            parts = _parse(value)
        elif isinstance(value, int):
            parts = int(value < 0), abs(value), 0
        elif isinstance(value, Decimal):
            parts = value._sign, value._int, value._exp
        elif isinstance(value, float):
            parts = _from_float(value)
        elif isinstance(value, (tuple, list)):
            if len(value) != 3:
                raise ValueError("argument must be a sequence of length 3")
            sign, digits, exponent = value
            parts = sign, int("".join(map(str, digits)) or "0"), exponent
        else:
            raise TypeError(f"conversion from {type_name(value)} to Decimal is not supported")
        self._sign, self._int, self._exp = parts
        return self

    @classmethod
    def from_float(cls, f, /):
        if not isinstance(f, (int, float)):
            raise TypeError("argument must be int or float")
        return cls(f)

    @staticmethod
    def _operand(value):
        """The other number of a method: a Decimal or an int, and nothing else."""
        if isinstance(value, (Decimal, int)):
            return Decimal(value)
        raise TypeError(f"conversion from {type_name(value)} to Decimal is not supported")

    @classmethod
    def _make(cls, sign, digits, exponent):
        self = object.__new__(Decimal)
        self._sign, self._int, self._exp = sign, digits, exponent
        return self

    # What kind of number it is.

    def is_finite(self):
        return not isinstance(self._exp, str)

    def is_infinite(self):
        return self._exp == "F"

    def is_nan(self):
        return self._exp in ("n", "N")

    def is_zero(self):
        return self.is_finite() and self._int == 0

    def is_signed(self):
        return bool(self._sign)

    def __bool__(self):
        return not self.is_zero()

    def as_tuple(self):
        digits = () if self.is_nan() else tuple(map(int, str(self._int)))
        return DecimalTuple(self._sign, digits, self._exp)

    def adjusted(self):
        return len(str(self._int)) - 1 + self._exp if self.is_finite() else 0

    def as_integer_ratio(self):
        if not self.is_finite():
            raise (OverflowError("cannot convert Infinity to integer ratio") if self.is_infinite()
                   else ValueError("cannot convert NaN to integer ratio"))
        from math import gcd

        top, bottom = self._int * 10 ** max(self._exp, 0), 10 ** max(-self._exp, 0)
        divisor = gcd(top, bottom)
        return (-top if self._sign else top) // divisor, bottom // divisor

    # Text.

    def __str__(self):
        sign = "-" if self._sign else ""
        if not self.is_finite():
            return sign + {"F": "Infinity", "n": "NaN", "N": "sNaN"}[self._exp]
        digits = str(self._int)
        point = len(digits) + self._exp
        if self._exp <= 0 and point > -6:
            if self._exp == 0:
                return sign + digits
            return f"{sign}{digits[:point]}.{digits[point:]}" if point > 0 else f"{sign}0.{'0' * -point}{digits}"
        mantissa = digits[0] + ("." + digits[1:] if len(digits) > 1 else "")
        return f"{sign}{mantissa}E{point - 1:+d}"

    def __repr__(self):
        return f"Decimal('{self}')"

    def __format__(self, specifier, override=None):
        if not isinstance(specifier, str):
            raise TypeError("format arg must be str")
        if override is not None:
            if not isinstance(override, dict):
                raise TypeError("optional argument must be a dict")
            # Its keys are decimal_point, grouping and thousands_sep, all texts.
            if not all(isinstance(value, str) for value in override.values()) or not override:
                raise ValueError("invalid override dict")
            from _firstboot_catalogue import unmodelled

            return unmodelled("decimal.Decimal.__format__() with an override")
        return formatted(self, specifier) if specifier else str(self)

    # Other numbers.

    def __int__(self):
        if not self.is_finite():
            raise (OverflowError("cannot convert Infinity to integer") if self.is_infinite()
                   else ValueError("cannot convert NaN to integer"))
        size = self._int * 10**self._exp if self._exp >= 0 else self._int // 10**-self._exp
        return -size if self._sign else size

    __trunc__ = __int__

    def __float__(self):
        return float(str(self))

    def __floor__(self):
        return int(self._to_exponent(0, "ROUND_FLOOR"))

    def __ceil__(self):
        return int(self._to_exponent(0, "ROUND_CEILING"))

    def __round__(self, n=None):
        if n is not None and not isinstance(n, int):
            raise TypeError("optional arg must be an integer")
        if n is None:
            return int(self._to_exponent(0, ROUND_HALF_EVEN))
        return self.quantize(self._make(0, 1, -n), ROUND_HALF_EVEN)

    def __hash__(self):
        if self.is_nan():
            return object.__hash__(self)
        if self.is_infinite():
            return hash(float("-inf" if self._sign else "inf"))
        modulus = 2**61 - 1
        power = pow(10, self._exp, modulus) if self._exp >= 0 else pow(pow(10, -1, modulus), -self._exp, modulus)
        value = self._int * power % modulus
        value = -value if self._sign else value
        return -2 if value == -1 else value

    # Comparison.

    def _order(self, other):
        """-1, 0 or 1; None where the two cannot be compared."""
        if isinstance(other, (int, float)):
            other = Decimal(other)
        if not isinstance(other, Decimal):
            return NotImplemented
        if self.is_nan() or other.is_nan():
            return None
        left, right = self._signed(), other._signed()
        if self.is_infinite() or other.is_infinite():
            pair = (left if self.is_infinite() else 0, right if other.is_infinite() else 0)
        else:
            low = min(self._exp, other._exp)
            pair = left * 10 ** (self._exp - low), right * 10 ** (other._exp - low)
        return (pair[0] > pair[1]) - (pair[0] < pair[1])

    def _ranked(self, other):
        """The order of two numbers of which neither may be a NaN; with a float NaN nothing holds."""
        order = self._order(other)
        if order is None:
            return NotImplemented if isinstance(other, float) else fail(InvalidOperation)
        return order

    def _signed(self):
        size = 1 if self.is_infinite() else self._int
        return -size if self._sign else size

    def __eq__(self, other):
        order = self._order(other)
        return order if order is NotImplemented else order == 0

    def __lt__(self, other):
        order = self._ranked(other)
        return order if order is NotImplemented else order < 0

    def __le__(self, other):
        order = self._ranked(other)
        return order if order is NotImplemented else order <= 0

    def __gt__(self, other):
        order = self._ranked(other)
        return order if order is NotImplemented else order > 0

    def __ge__(self, other):
        order = self._ranked(other)
        return order if order is NotImplemented else order >= 0

    def compare(self, other, context=None):
        check_context(context)
        order = self._order(self._operand(other))
        return Decimal("NaN" if order is None else order)

    # Rounding.

    def _rounded(self, context=None):
        context = context or getcontext()
        excess = len(str(self._int)) - context.prec if self.is_finite() else 0
        if excess <= 0:
            return self
        result = self._to_exponent(self._exp + excess, context.rounding)
        return result._rounded(context) if len(str(result._int)) > context.prec else result

    def _to_exponent(self, exponent, rounding):
        if not self.is_finite():
            return self
        if exponent <= self._exp:
            return self._make(self._sign, self._int * 10 ** (self._exp - exponent), exponent)
        divisor = 10 ** (exponent - self._exp)
        whole, rest = divmod(self._int, divisor)
        return self._make(self._sign, round_quotient(whole, rest, divisor, self._sign, rounding), exponent)

    def quantize(self, exp, rounding=None, context=None):
        check_context(context)
        if rounding is not None and rounding not in ROUNDINGS:
            raise TypeError(WRONG_ROUNDING)
        exp = self._operand(exp)
        if not (self.is_finite() and exp.is_finite()):
            if self.is_infinite() and exp.is_infinite():
                return self
            nan = self._special(exp)
            return fail(InvalidOperation) if nan is None else nan
        context = context or getcontext()
        result = self._to_exponent(exp._exp, rounding or context.rounding)
        return fail(InvalidOperation) if len(str(result._int)) > context.prec else result

    def to_integral_value(self, rounding=None, context=None):
        check_context(context)
        if rounding is not None and rounding not in ROUNDINGS:
            raise TypeError(WRONG_ROUNDING)
        if not self.is_finite() or self._exp >= 0:
            return self
        return self._to_exponent(0, rounding or getcontext().rounding)

    to_integral = to_integral_exact = to_integral_value

    def _extreme(self, other, context, sign):
        check_context(context)
        other = self._operand(other)
        if self.is_nan() or other.is_nan():
            return other if self.is_nan() else self
        return (self if sign * self._order(other) >= 0 else other)._rounded(context)

    def max(self, other, context=None):
        return self._extreme(other, context, 1)

    def min(self, other, context=None):
        return self._extreme(other, context, -1)

    def normalize(self, context=None):
        check_context(context)
        result = self._rounded(context)
        if not result.is_finite():
            return result
        digits, exponent = result._int, result._exp
        while digits and digits % 10 == 0:
            digits, exponent = digits // 10, exponent + 1
        return self._make(self._sign, digits, exponent if digits else 0)

    def conjugate(self):
        return self

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return Decimal(0)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return type(self), (str(self),)


def _from_float(value):
    if value != value or value in (float("inf"), float("-inf")):
        return _parse(repr(value))
    top, bottom = abs(value).as_integer_ratio()
    places = bottom.bit_length() - 1
    return int(repr(value)[0] == "-"), top * 5**places, -places


def _operator(name, compute):
    def forward(self, other):
        if isinstance(other, int):
            other = Decimal(other)
        return compute(self, other) if isinstance(other, Decimal) else NotImplemented

    def reflected(self, other):
        return compute(Decimal(other), self) if isinstance(other, int) else NotImplemented

    setattr(Decimal, f"__{name}__", forward)
    setattr(Decimal, f"__r{name}__", reflected)


_operator("add", Decimal._plus)
_operator("sub", Decimal._minus)
_operator("mul", Decimal._times)
_operator("truediv", Decimal._over)
_operator("floordiv", Decimal._whole_quotient)
_operator("mod", Decimal._remainder)
_operator("divmod", Decimal._division)
_operator("pow", Decimal._power)


as_c(Decimal.__new__, "", "value=..., context=...")
as_c(Decimal.__format__, "", "tuple:specifier, override=..., /")
