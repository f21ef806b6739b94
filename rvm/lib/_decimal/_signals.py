"""Conditions of decimal arithmetic, each a bit, and the exceptions that a context may raise for them."""

from collections.abc import MutableMapping

from _scaled import INEXACT, ROUNDED

CLAMPED = 0x1
CONVERSION_SYNTAX = 0x2
DIVISION_BY_ZERO = 0x4
DIVISION_IMPOSSIBLE = 0x8
DIVISION_UNDEFINED = 0x10
INVALID_CONTEXT = 0x80
INVALID_OPERATION = 0x100
OVERFLOW = 0x800
SUBNORMAL = 0x2000
UNDERFLOW = 0x4000
FLOAT_OPERATION = 0x8000

ALL_INVALID = CONVERSION_SYNTAX | DIVISION_IMPOSSIBLE | DIVISION_UNDEFINED | INVALID_CONTEXT | INVALID_OPERATION
ERRORS = ALL_INVALID | DIVISION_BY_ZERO


class DecimalException(ArithmeticError):
    __module__ = "decimal"


class InvalidOperation(DecimalException):
    __module__ = "decimal"


class FloatOperation(DecimalException, TypeError):
    __module__ = "decimal"


class DivisionByZero(DecimalException, ZeroDivisionError):
    __module__ = "decimal"


class Subnormal(DecimalException):
    __module__ = "decimal"


class Inexact(DecimalException):
    __module__ = "decimal"


class Rounded(DecimalException):
    __module__ = "decimal"


class Clamped(DecimalException):
    __module__ = "decimal"


class Overflow(Inexact, Rounded):
    __module__ = "decimal"


class Underflow(Inexact, Rounded, Subnormal):
    __module__ = "decimal"


class ConversionSyntax(InvalidOperation):
    __module__ = "decimal"


class DivisionImpossible(InvalidOperation):
    __module__ = "decimal"


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    __module__ = "decimal"


class InvalidContext(InvalidOperation):
    __module__ = "decimal"


# In the order in which flags and traps list them, and of which the first that is trapped is raised.
SIGNALS = {
    InvalidOperation: ALL_INVALID,
    FloatOperation: FLOAT_OPERATION,
    DivisionByZero: DIVISION_BY_ZERO,
    Overflow: OVERFLOW,
    Underflow: UNDERFLOW,
    Subnormal: SUBNORMAL,
    Inexact: INEXACT,
    Rounded: ROUNDED,
    Clamped: CLAMPED,
}

# What an exception for an invalid operation tells of its reason.
REASONS = {
    InvalidOperation: INVALID_OPERATION,
    ConversionSyntax: CONVERSION_SYNTAX,
    DivisionImpossible: DIVISION_IMPOSSIBLE,
    DivisionUndefined: DIVISION_UNDEFINED,
    InvalidContext: INVALID_CONTEXT,
}

# In the order of their bits, which is that of a context's text.
_PRINTED = (Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded, Subnormal,
            Underflow)

_BAD_SIGNAL = """valid values for signals are:
  [InvalidOperation, FloatOperation, DivisionByZero,
   Overflow, Underflow, Subnormal, Inexact, Rounded,
   Clamped]"""


def signal(context, bits):
    """Note conditions in a context.  Raise the exception for those that it traps."""
    context._flags |= bits
    trapped = bits & context._traps
    if trapped:
        for kind in SIGNALS:
            if SIGNALS[kind] & trapped:
                break
        raise kind([reason for reason, bit in REASONS.items() if bit & trapped]
                   + [other for other, bit in SIGNALS.items() if other is not InvalidOperation and bit & trapped])


def signals_of(bits):
    """Return a list of the signals that are among bits."""
    return [kind for kind, bit in SIGNALS.items() if bit & bits]


def names_of(bits):
    """Return the text of a list of the signals that are among bits."""
    return "[%s]" % ", ".join([kind.__name__ for kind in _PRINTED if SIGNALS[kind] & bits])


def bit_of(kind):
    """Return the bits of a signal's class.  Raise KeyError for anything else."""
    try:
        return SIGNALS[kind]
    except (KeyError, TypeError):
        raise KeyError(_BAD_SIGNAL) from None


def bits_of(signals):
    """Return the bits of a list or a mapping of signals.  Raise TypeError or KeyError for what is neither."""
    if isinstance(signals, SignalDict):
        return signals.bits()
    if isinstance(signals, dict):
        return bits_of_mapping(signals)
    if not isinstance(signals, list):
        raise TypeError("argument must be a signal dict")
    bits = 0
    for kind in signals:
        bits |= bit_of(kind)
    return bits


def bits_of_mapping(signals):
    """Return the bits of a dict that has all signals as keys."""
    if len(signals) != len(SIGNALS):
        raise KeyError("invalid signal dict")
    bits = 0
    for kind, bit in SIGNALS.items():
        if kind not in signals:
            raise KeyError("invalid signal dict")
        if signals[kind]:
            bits |= bit
    return bits


class SignalDict(MutableMapping):
    """The flags or the traps of a context as a mapping from signals to truth values."""

    __slots__ = ("_context", "_field")
    __module__ = "abc"

    def __init__(self, context=None, field=None):
        self._context = context
        self._field = field

    def bits(self):
        """Return the bits of those that are true.  Raise ValueError if it belongs to no context."""
        if self._context is None:
            raise ValueError("invalid signal dict")
        return getattr(self._context, self._field)

    def __getitem__(self, key):
        return bool(self.bits() & bit_of(key))

    def __setitem__(self, key, value):
        bits = self.bits()
        bit = bit_of(key)
        setattr(self._context, self._field, bits | bit if value else bits & ~bit)

    def __delitem__(self, key):
        raise ValueError("signal keys cannot be deleted")

    def __iter__(self):
        self.bits()
        return iter(tuple(SIGNALS))

    def __len__(self):
        self.bits()
        return len(SIGNALS)

    def __repr__(self):
        self.bits()
        return "{%s}" % ", ".join(["<class 'decimal.%s'>:%s" % (kind.__name__, self[kind]) for kind in SIGNALS])

    def __eq__(self, other):
        bits = self.bits()
        if isinstance(other, SignalDict):
            return signals_of(bits) == signals_of(other.bits())
        if isinstance(other, dict):
            try:
                return signals_of(bits) == signals_of(bits_of_mapping(other))
            except KeyError:
                return NotImplemented
        return NotImplemented

    __hash__ = None

    def copy(self):
        """Return the same as a dict."""
        return dict(self)
