"""What Decimal computes: exactly first, then rounded to the precision of the context."""

from decimal._context import check_context, getcontext
from decimal._signals import DivisionByZero, DivisionImpossible, DivisionUndefined, InvalidOperation, fail

__c_module__ = ""


class Decimal:
    __slots__ = ()

    def __neg__(self):
        return self._make(int(bool(self) and not self.is_nan() and not self._sign), self._int, self._exp)._rounded()

    def __pos__(self):
        return self._rounded()

    def __abs__(self):
        return self._make(0, self._int, self._exp)._rounded()

    copy_abs = __abs__

    def copy_sign(self, other, context=None):
        check_context(context)
        return self._make(self._operand(other)._sign, self._int, self._exp)

    def copy_negate(self):
        return self._make(1 - self._sign, self._int, self._exp)

    def _special(self, other):
        """The NaN that decides the result, if there is one."""
        return next((number for number in (self, other) if number.is_nan()), None)

    def _plus(self, other):
        if (nan := self._special(other)) is not None:
            return nan
        if self.is_infinite() or other.is_infinite():
            if self.is_infinite() and other.is_infinite() and self._sign != other._sign:
                fail(InvalidOperation)
            return self if self.is_infinite() else other
        low = min(self._exp, other._exp)
        total = self._signed() * 10 ** (self._exp - low) + other._signed() * 10 ** (other._exp - low)
        sign = int(total < 0) if total else self._sign & other._sign
        return self._make(sign, abs(total), low)._rounded()

    def _minus(self, other):
        if (nan := self._special(other)) is not None:
            return nan
        return self._plus(other.copy_negate())

    def _times(self, other):
        if (nan := self._special(other)) is not None:
            return nan
        sign = self._sign ^ other._sign
        if self.is_infinite() or other.is_infinite():
            return fail(InvalidOperation) if not self or not other else self._make(sign, 0, "F")
        return self._make(sign, self._int * other._int, self._exp + other._exp)._rounded()

    def _over(self, other):
        if (nan := self._special(other)) is not None:
            return nan
        sign = self._sign ^ other._sign
        if self.is_infinite():
            return fail(InvalidOperation) if other.is_infinite() else self._make(sign, 0, "F")
        if other.is_infinite():
            return self._make(sign, 0, 0)
        if not other:
            fail(DivisionByZero if self else DivisionUndefined)
        ideal = self._exp - other._exp
        shift = max(len(str(other._int)) - len(str(self._int)) + getcontext().prec + 1, 0)
        whole, rest = divmod(self._int * 10**shift, other._int)
        exponent = ideal - shift
        if rest:
            # A digit that marks the rest: it decides between what is exactly half and what is not.
            return self._make(sign, whole * 10 + 1, exponent - 1)._rounded()
        while exponent < ideal and whole % 10 == 0:
            whole, exponent = whole // 10, exponent + 1
        return self._make(sign, whole, exponent)._rounded()

    def _division(self, other):
        """Quotient towards zero, and the remainder, which has the sign of the dividend."""
        if (nan := self._special(other)) is not None:
            return nan, nan
        if self.is_infinite():
            fail(InvalidOperation)
        if other.is_infinite():
            return self._make(self._sign ^ other._sign, 0, 0), self._rounded()
        if not other:
            fail(DivisionByZero if self else DivisionUndefined)
        low = min(self._exp, other._exp)
        whole, rest = divmod(self._int * 10 ** (self._exp - low), other._int * 10 ** (other._exp - low))
        if len(str(whole)) > getcontext().prec:
            fail(DivisionImpossible)
        return self._make(self._sign ^ other._sign, whole, 0), self._make(self._sign, rest, low)._rounded()

    def _whole_quotient(self, other):
        if self.is_infinite() and other.is_finite():
            return self._make(self._sign ^ other._sign, 0, "F")
        return self._division(other)[0]

    def _remainder(self, other):
        if self.is_finite() and other.is_zero():
            fail(InvalidOperation if self else DivisionUndefined)
        return self._division(other)[1]

    def _power(self, other):
        if (nan := self._special(other)) is not None:
            return nan
        if self.is_infinite() and other.is_finite():
            return self._make(self._sign & int(other) & 1, 0, "F") if other > 0 else self._make(0, int(not other), 0)
        if not other.is_finite() or other._exp < 0 and int(other) != other:
            return type(self)(repr(float(self) ** float(other)))._rounded()
        exponent = int(other)
        result = self._make(self._sign & exponent, self._int ** abs(exponent), self._exp * abs(exponent))
        return result._rounded() if exponent >= 0 else self._make(0, 1, 0)._over(result)

    def sqrt(self, context=None):
        check_context(context)
        from math import isqrt

        if self._sign and self:
            fail(InvalidOperation)
        if not self.is_finite() or not self:
            return self if not self.is_finite() else self._make(self._sign, 0, self._exp // 2)
        shift = 2 * (getcontext().prec + 2) + (self._exp % 2)
        scaled = self._int * 10**shift
        root = isqrt(scaled)
        exponent = (self._exp - shift) // 2
        if root * root != scaled:
            return self._make(0, root * 10 + 1, exponent - 1)._rounded()
        while exponent < self._exp // 2 and root % 10 == 0:
            root, exponent = root // 10, exponent + 1
        return self._make(0, root, exponent)._rounded()
