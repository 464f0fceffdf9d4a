"""decimal: numbers as people write them, with 28 significant digits and rounding half to even by default."""

from decimal._context import (
    Context, BasicContext, DefaultContext, ExtendedContext, getcontext, localcontext, setcontext,
)
from decimal._number import Decimal, DecimalTuple
from decimal._signals import (
    Clamped, ConversionSyntax, DecimalException, DivisionByZero, DivisionImpossible, DivisionUndefined,
    FloatOperation, Inexact, InvalidOperation, Overflow, ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR,
    ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, Rounded, Subnormal, Underflow,
)

HAVE_THREADS = HAVE_CONTEXTVAR = True
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999
MIN_ETINY = -1999999999999999997
__version__ = "1.70"
