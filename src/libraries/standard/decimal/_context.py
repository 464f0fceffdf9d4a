"""The precision and rounding in force."""

from decimal._signals import (
    DivisionByZero, InvalidOperation, Overflow, ROUNDINGS, ROUND_HALF_EVEN, ROUND_HALF_UP,
)


__c_module__ = "_decimal"
__c_names__ = ("getcontext", "setcontext")

WRONG_ROUNDING = (
    "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
    "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]"
)


class Context:
    __module__ = "decimal"

    def __init__(self, prec=28, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=None,
                 traps=None):
        self.prec = 28 if prec is None else prec
        self.rounding = ROUND_HALF_EVEN if rounding is None else rounding
        self.Emin, self.Emax, self.capitals, self.clamp = Emin, Emax, capitals, clamp
        self.flags = dict.fromkeys(flags or (), True)
        self.traps = dict.fromkeys((InvalidOperation, DivisionByZero, Overflow) if traps is None else traps, True)

    def __setattr__(self, name, value):
        if name == "prec" and not isinstance(value, int):
            raise TypeError("an integer is required (got type " + type(value).__name__ + ")")
        if name == "prec" and value < 1:
            raise ValueError("valid range for prec is [1, MAX_PREC]")
        if name == "rounding" and value not in ROUNDINGS:
            raise TypeError(WRONG_ROUNDING)
        super().__setattr__(name, value)

    def copy(self):
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, self.flags, self.traps)

    __copy__ = copy

    def create_decimal(self, num="0"):
        from decimal._number import Decimal

        return Decimal(num)._rounded(self)

    def clear_flags(self):
        self.flags.clear()

    def __repr__(self):
        names = lambda signals: "[" + ", ".join(signal.__name__ for signal in signals) + "]"
        return (f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, "
                f"capitals={self.capitals}, clamp={self.clamp}, flags={names(self.flags)}, traps={names(self.traps)})")


DefaultContext = Context()
BasicContext = Context(prec=9, rounding=ROUND_HALF_UP)
ExtendedContext = Context(prec=9, traps=[])

_current = [DefaultContext.copy()]


def check_context(context):
    if context is not None and not isinstance(context, Context):
        raise TypeError("optional argument must be a context")


def getcontext():
    return _current[-1]


def setcontext(context, /):
    _current[-1] = context


class _Local:
    def __init__(self, context, changes):
        self._context = context.copy()
        for name, value in changes.items():
            setattr(self._context, name, value)

    def __enter__(self):
        _current.append(self._context)
        return self._context

    def __exit__(self, *details):
        _current.pop()


def localcontext(ctx=None, **kwargs):
    return _Local(ctx or getcontext(), kwargs)
