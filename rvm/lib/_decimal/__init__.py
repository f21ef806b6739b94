"""C decimal arithmetic module"""

# The General Decimal Arithmetic Specification on Python's ints as coefficients, which rvm has in machine words while
# they fit.
#
#     _digits           powers of ten, counts of digits, long texts
#     _signals          conditions and their exceptions
#     _context          contexts
#     _results          the fields of a Decimal; rounding, limits, orders
#     _arithmetic       addition to quantization
#     _transcendental   exp, ln, log10, power
#     _rare             logical operations, neighbours, shifts, total orders
#     _text             texts, tuples and floats into numbers and back
#     _format           format()
#     _number           operators and what else Python asks of a number
#     _methods          tables of the methods of Decimal and Context
from _decimal._context import (
    MAX_EMAX, MAX_PREC, MIN_EMIN, MIN_ETINY, ROUNDINGS, BasicContext, Context, DefaultContext, ExtendedContext,
    getcontext, localcontext, setcontext)
from _decimal._number import Decimal, DecimalTuple
from _decimal._signals import (
    Clamped, ConversionSyntax, DecimalException, DivisionByZero, DivisionImpossible, DivisionUndefined,
    FloatOperation, Inexact, InvalidContext, InvalidOperation, Overflow, Rounded, Subnormal, Underflow)
from _decimal import _methods  # noqa: F401  gives the classes their methods
from _library import builtin_type as _builtin_type

ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP = (
    ROUNDINGS)
HAVE_THREADS = True
HAVE_CONTEXTVAR = True
__version__ = "1.70"
__libmpdec_version__ = "2.5.1"

_builtin_type(Decimal)
_builtin_type(Context)
del ROUNDINGS
