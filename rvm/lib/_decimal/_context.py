"""Contexts: precision, limits of exponents, rounding, and what is signalled."""

import contextvars
from operator import index

from _decimal._signals import (
    ALL_INVALID, CLAMPED, DIVISION_BY_ZERO, OVERFLOW, UNDERFLOW, SignalDict, bits_of, bits_of_mapping, names_of,
    signals_of)
from _library import final_type as _final_type
from _scaled import power_of_ten

MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -MAX_EMAX
MIN_ETINY = MIN_EMIN - MAX_PREC + 1

# The kinds of rounding, in the order of their numbers.
ROUNDINGS = ("ROUND_UP", "ROUND_DOWN", "ROUND_CEILING", "ROUND_FLOOR", "ROUND_HALF_UP", "ROUND_HALF_DOWN",
             "ROUND_HALF_EVEN", "ROUND_05UP")
UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN, HALF_EVEN, UP_05 = range(8)

# The same for what has no sign: for each of them, of positive and of negative numbers.
MAGNITUDE_ROUNDINGS = ((UP, UP), (DOWN, DOWN), (UP, DOWN), (DOWN, UP), (HALF_UP, HALF_UP), (HALF_DOWN, HALF_DOWN),
                       (HALF_EVEN, HALF_EVEN), (UP_05, UP_05))

_BAD_ROUNDING = """valid values for rounding are:
  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,
   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
   ROUND_05UP]"""

# The fast path is for coefficients below a power of ten that may be less than the precision allows.
LARGEST_LIMIT = 1000

_new = object.__new__


def rounding_number(rounding):
    """Return the number of a kind of rounding.  Raise TypeError for anything else."""
    if isinstance(rounding, str) and rounding in ROUNDINGS:
        return ROUNDINGS.index(rounding)
    raise TypeError(_BAD_ROUNDING)


def _machine_int(value):
    """Return an int that is a number of 64 bits."""
    if not isinstance(value, int):
        raise TypeError("an integer is required")
    value = index(value)
    if not -2 ** 63 <= value < 2 ** 63:
        raise OverflowError("Python int too large to convert to C ssize_t")
    return value


def _attribute(field, lowest, highest, message):
    """Return a property: a number in a range."""
    def get(self):
        return getattr(self, field)

    def assign(self, value):
        if value.__class__ is not int or not lowest <= value <= highest:
            value = _machine_int(value)
            if not lowest <= value <= highest:
                raise ValueError(message)
        setattr(self, field, value)
        self._find_limits()
    return property(get, assign)


def _signal_attribute(field):
    """Return a property: a mapping of signals."""
    view = field + "_view"

    def get(self):
        if getattr(self, view) is None:
            setattr(self, view, SignalDict(self, field))
        return getattr(self, view)

    def assign(self, value):
        if isinstance(value, SignalDict):
            setattr(self, field, value.bits())
        elif isinstance(value, dict):
            setattr(self, field, bits_of_mapping(value))
        else:
            raise TypeError("argument must be a signal dict")
    return property(get, assign)


class Context:
    """The context affects almost all operations and controls rounding,
Over/Underflow, raising of exceptions and much more.  A new context
can be constructed as follows:

    >>> c = Context(prec=28, Emin=-425000000, Emax=425000000,
    ...             rounding=ROUND_HALF_EVEN, capitals=1, clamp=1,
    ...             traps=[InvalidOperation, DivisionByZero, Overflow],
    ...             flags=[])
    >>>


"""

    # _limit and _top tell of the most common results: a coefficient below _limit with an exponent from _emin to _top
    # needs no rounding and signals nothing.  What was rounded is not subnormal with an exponent from _bottom on: with
    # one digit, 9.9 at _emin - 1 is rounded to 1 at _emin.  _rules are those by which the module _scaled rounds
    # positive and negative numbers.
    __slots__ = ("_prec", "_rounding", "_emin", "_emax", "_capitals", "_folds", "_flags", "_traps", "_limit", "_top",
                 "_bottom", "_rules", "_flags_view", "_traps_view")
    __module__ = "decimal"

    def __new__(cls, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None):
        self = _new(cls)
        self._prec, self._rounding, self._emin, self._emax = 28, HALF_EVEN, -999999, 999999
        self._capitals, self._folds, self._flags = 1, 0, 0
        self._traps = ALL_INVALID | DIVISION_BY_ZERO | OVERFLOW
        self._flags_view = self._traps_view = None
        if DefaultContext is not None:
            _copy_fields(DefaultContext, self, DefaultContext._flags, DefaultContext._traps)
            self._capitals = 1
            return self
        self._find_limits()
        return self

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None,
                 traps=None):
        if prec is not None:
            self.prec = prec
        if rounding is not None:
            self.rounding = rounding
        if Emin is not None:
            self.Emin = Emin
        if Emax is not None:
            self.Emax = Emax
        if capitals is not None:
            self.capitals = capitals
        if clamp is not None:
            self.clamp = clamp
        if traps is not None:
            self._traps = bits_of(traps)
        if flags is not None:
            self._flags = bits_of(flags)

    prec = _attribute("_prec", 1, MAX_PREC, "valid range for prec is [1, MAX_PREC]")
    Emin = _attribute("_emin", MIN_EMIN, 0, "valid range for Emin is [MIN_EMIN, 0]")
    Emax = _attribute("_emax", 0, MAX_EMAX, "valid range for Emax is [0, MAX_EMAX]")
    capitals = _attribute("_capitals", 0, 1, "valid values for capitals are 0 or 1")
    clamp = _attribute("_folds", 0, 1, "valid values for clamp are 0 or 1")
    flags = _signal_attribute("_flags")
    traps = _signal_attribute("_traps")

    @property
    def rounding(self):
        return ROUNDINGS[self._rounding]

    @rounding.setter
    def rounding(self, value):
        self._rounding = rounding_number(value)
        self._find_limits()

    def __delattr__(self, name):
        raise AttributeError("context attributes cannot be deleted")

    def _find_limits(self):
        self._limit = power_of_ten(min(self._prec, LARGEST_LIMIT))
        self._top = self._emax - self._prec + 1
        self._bottom = self._emin if self._prec > 1 else self._emin + 1
        roundings = MAGNITUDE_ROUNDINGS[self._rounding]
        self._rules = 8 * self._prec + roundings[0], 8 * self._prec + roundings[1]

    def Etiny(self, /):
        """Return a value equal to Emin - prec + 1, which is the minimum exponent value
for subnormal results.  When underflow occurs, the exponent is set to Etiny.

"""
        return self._emin - self._prec + 1

    def Etop(self, /):
        """Return a value equal to Emax - prec + 1.  This is the maximum exponent
if the _folds field of the context is set to 1 (IEEE clamp mode).  Etop()
must not be negative.

"""
        return self._emax - self._prec + 1

    def clear_flags(self, /):
        """Reset all flags to False.

"""
        self._flags = 0

    def clear_traps(self, /):
        """Set all traps to False.

"""
        self._traps = 0

    def copy(self, /):
        """Return a duplicate of the context with all flags cleared.

"""
        return _copy_fields(self, _new(Context), self._flags, self._traps)

    __copy__ = copy

    def __reduce__(self):
        return type(self), (self._prec, self.rounding, self._emin, self._emax, self._capitals, self._folds,
                            signals_of(self._flags), signals_of(self._traps))

    def __repr__(self):
        return ("Context(prec=%d, rounding=%s, Emin=%d, Emax=%d, capitals=%d, clamp=%d, flags=%s, traps=%s)"
                % (self._prec, self.rounding, self._emin, self._emax, self._capitals, self._folds,
                   names_of(self._flags), names_of(self._traps)))


def _copy_fields(context, other, flags, traps):
    """Give a new context the fields of another, but for its flags and traps.  Return it."""
    other._prec = context._prec
    other._rounding = context._rounding
    other._emin = context._emin
    other._emax = context._emax
    other._capitals = context._capitals
    other._folds = context._folds
    other._flags = flags
    other._traps = traps
    other._limit = context._limit
    other._top = context._top
    other._bottom = context._bottom
    other._rules = context._rules
    other._flags_view = other._traps_view = None
    return other


def derived(context, rounding=None):
    """Return a context with the precision and the limits of another, without traps and flags."""
    other = _copy_fields(context, _new(Context), 0, 0)
    if rounding is not None:
        other._rounding = rounding
        other._find_limits()
    return other


def unlimited(prec):
    """Return a context with a precision, whose exponents are hardly limited, without traps and flags."""
    other = _copy_fields(EXACT, _new(Context), 0, 0)
    other._prec = prec
    other._find_limits()
    return other


del Context.__slots__
DefaultContext = None
DefaultContext = Context()
BasicContext = Context(prec=9, rounding="ROUND_HALF_UP")
BasicContext._traps = ALL_INVALID | DIVISION_BY_ZERO | OVERFLOW | UNDERFLOW | CLAMPED
ExtendedContext = Context(prec=9, rounding="ROUND_HALF_EVEN")
ExtendedContext._traps = 0

# For conversions without rounding.
EXACT = Context(prec=MAX_PREC, Emin=MIN_EMIN, Emax=MAX_EMAX)
EXACT._traps = 0

_variable = contextvars.ContextVar("decimal_context")
_get = _variable.get


def getcontext():
    """Get the current default context.

"""
    try:
        return _get()
    except LookupError:
        context = DefaultContext.copy()
        context._flags = 0
        _variable.set(context)
        return context


def setcontext(context, /):
    """Set a new default context.

"""
    if not isinstance(context, Context):
        raise TypeError("argument must be a context")
    if context is DefaultContext or context is BasicContext or context is ExtendedContext:
        context = context.copy()
        context._flags = 0
    _variable.set(context)


@_final_type
class ContextManager:
    """What localcontext returns: a copy of a context that is current in a with statement."""

    __slots__ = ("_own", "_outer")
    __module__ = "decimal"

    def __enter__(self):
        setcontext(self._own)
        return self._own

    def __exit__(self, *args):
        setcontext(self._outer)
        return False


_SETTINGS = ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps")


def localcontext(ctx=None, **kwargs):
    """Return a context manager that will set the default context to a copy of ctx
on entry to the with-statement and restore the previous default context when
exiting the with-statement. If no context is supplied, a copy of the current
default context is used.

"""
    outer = getcontext()
    if ctx is None:
        ctx = outer
    elif not isinstance(ctx, Context):
        raise TypeError("optional argument must be a context")
    for name in kwargs:
        if name not in _SETTINGS:
            raise TypeError("'%s' is an invalid keyword argument for this function" % name)
    own = ctx.copy()
    if kwargs:
        own.__init__(**kwargs)
    manager = object.__new__(ContextManager)
    manager._own = own
    manager._outer = outer
    return manager


def given_context(context):
    """Return the context that an optional argument is."""
    if context is None:
        return getcontext()
    if not isinstance(context, Context):
        raise TypeError("optional argument must be a context")
    return context
