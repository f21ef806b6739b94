"""Fractions: rational numbers of any size."""
import math
import numbers
import operator
import sys

__all__ = ["Fraction"]


def _parse(text):
    """The numerator and the denominator that a text means, such as "-3/4" or "1.5e-3"; None for others."""
    body = text.strip()
    negative = body[:1] == "-"
    if body[:1] in ("-", "+"):
        body = body[1:]
    whole, slash, under = body.partition("/")
    if slash:
        numerator, denominator = _digits(whole), _digits(under)
        if numerator is None or denominator is None:
            return None
    else:
        parsed = _parse_decimal(body)
        if parsed is None:
            return None
        numerator, denominator = parsed
    return (-numerator if negative else numerator), denominator


def _digits(text):
    """The number that digits mean, with underscores between them; None for other text."""
    parts = text.split("_")
    for part in parts:
        if not part.isdecimal():
            return None
    return int("".join(parts))


def _parse_decimal(body):
    """As _parse, of a number without sign and denominator."""
    exponent = 0
    for i, c in enumerate(body):
        if c in "eE":
            power = body[i + 1:]
            sign = -1 if power[:1] == "-" else 1
            power = _digits(power[1:] if power[:1] in ("-", "+") else power)
            if power is None:
                return None
            exponent = sign * power
            body = body[:i]
            break
    whole, point, part = body.partition(".")
    if not whole and not part:
        return None
    numerator = _digits(whole) if whole else 0
    if numerator is None:
        return None
    denominator = 1
    if part:
        fraction = _digits(part)
        if fraction is None:
            return None
        denominator = 10 ** len(part.replace("_", ""))
        numerator = numerator * denominator + fraction
    if exponent >= 0:
        return numerator * 10 ** exponent, denominator
    return numerator, denominator * 10 ** -exponent


_PRIME = sys.hash_info.modulus
_INFINITE = sys.hash_info.inf


class Fraction(numbers.Rational):
    """A rational number in lowest terms; its denominator is positive.

    Made of a numerator and a denominator, of another number, or of text.
    """

    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        if denominator is None:
            return _new(cls, *_ratio_of(numerator))
        if type(numerator) is int is type(denominator):
            pass
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            numerator, denominator = (numerator.numerator * denominator.denominator,
                                      denominator.numerator * numerator.denominator)
        else:
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError("Fraction(%s, 0)" % numerator)
        g = math.gcd(numerator, denominator)
        if denominator < 0:
            g = -g
        return _new(cls, numerator // g, denominator // g)

    @classmethod
    def from_float(cls, f):
        """The exact value of a float."""
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError("%s.from_float() only takes floats, not %r (%s)" % (
                cls.__name__, f, type(f).__name__))
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """The exact value of a Decimal."""
        if isinstance(dec, numbers.Integral):
            return cls(int(dec))
        if type(dec).__name__ != "Decimal":
            raise TypeError("%s.from_decimal() only takes Decimals, not %r (%s)" % (
                cls.__name__, dec, type(dec).__name__))
        return cls(*dec.as_integer_ratio())

    def as_integer_ratio(self):
        """The numerator and the denominator."""
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """The closest fraction with a denominator that is not greater.

        Of the continued fraction's convergents, and the last semiconvergent, one is the closest.
        """
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        # The two lie on either side of the number; d / (q1 * D) is the distance of p1/q1.
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction(p1, q1)
        return Fraction(p0 + k * p1, q0 + k * q1)

    @property
    def numerator(a):
        return a._numerator

    @property
    def denominator(a):
        return a._denominator

    def __repr__(self):
        return "%s(%s, %s)" % (self.__class__.__name__, self._numerator, self._denominator)

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return "%s/%s" % (self._numerator, self._denominator)

    # Arithmetic.

    def _operations(exact, fallback):
        """The method of an operator and the reflected one.

        `exact` takes two fractions; with a float or a complex, `fallback` does.
        """
        def forward(a, b):
            if isinstance(b, Fraction):
                return exact(a, b)
            if isinstance(b, int):
                return exact(a, Fraction(b))
            if isinstance(b, float):
                return fallback(float(a), b)
            if isinstance(b, complex):
                return fallback(complex(a), b)
            return NotImplemented
        forward.__name__ = "__" + fallback.__name__ + "__"
        forward.__doc__ = exact.__doc__

        def reverse(b, a):
            if isinstance(a, numbers.Rational):
                return exact(Fraction(a), b)
            if isinstance(a, numbers.Real):
                return fallback(float(a), float(b))
            if isinstance(a, numbers.Complex):
                return fallback(complex(a), complex(b))
            return NotImplemented
        reverse.__name__ = "__r" + fallback.__name__ + "__"
        reverse.__doc__ = exact.__doc__
        return forward, reverse

    def _add(a, b):
        """a + b"""
        return _sum(a._numerator, a._denominator, b._numerator, b._denominator)

    def _sub(a, b):
        """a - b"""
        return _sum(a._numerator, a._denominator, -b._numerator, b._denominator)

    def _mul(a, b):
        """a * b"""
        return _product(a._numerator, a._denominator, b._numerator, b._denominator)

    def _div(a, b):
        """a / b"""
        if b._numerator == 0:
            raise ZeroDivisionError("Fraction(%s, 0)" % (a._numerator * b._denominator))
        if b._numerator < 0:
            return _product(a._numerator, a._denominator, -b._denominator, -b._numerator)
        return _product(a._numerator, a._denominator, b._denominator, b._numerator)

    def _floordiv(a, b):
        """a // b"""
        return (a._numerator * b._denominator) // (a._denominator * b._numerator)

    def _divmod(a, b):
        """(a // b, a % b)"""
        da, db = a._denominator, b._denominator
        div, n_mod = divmod(a._numerator * db, da * b._numerator)
        return div, Fraction(n_mod, da * db)

    def _mod(a, b):
        """a % b"""
        da, db = a._denominator, b._denominator
        return Fraction((a._numerator * db) % (b._numerator * da), da * db)

    __add__, __radd__ = _operations(_add, operator.add)
    __sub__, __rsub__ = _operations(_sub, operator.sub)
    __mul__, __rmul__ = _operations(_mul, operator.mul)
    __truediv__, __rtruediv__ = _operations(_div, operator.truediv)
    __floordiv__, __rfloordiv__ = _operations(_floordiv, operator.floordiv)
    __divmod__, __rdivmod__ = _operations(_divmod, divmod)
    __mod__, __rmod__ = _operations(_mod, operator.mod)

    def __pow__(a, b):
        """a ** b: a fraction if b is whole, else a float or a complex."""
        if not isinstance(b, numbers.Rational):
            return float(a) ** b
        if b.denominator != 1:
            return float(a) ** float(b)
        power = b.numerator
        n, d = a._numerator, a._denominator
        if power >= 0:
            return _new(Fraction, n ** power, d ** power)
        if n > 0:
            return _new(Fraction, d ** -power, n ** -power)
        if n == 0:
            raise ZeroDivisionError("Fraction(%s, 0)" % d ** -power)
        return _new(Fraction, (-d) ** -power, (-n) ** -power)

    def __rpow__(b, a):
        """a ** b"""
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        if b._denominator == 1:
            return a ** b._numerator
        return a ** float(b)

    def __pos__(a):
        return _new(Fraction, a._numerator, a._denominator)

    def __neg__(a):
        return _new(Fraction, -a._numerator, a._denominator)

    def __abs__(a):
        return _new(Fraction, abs(a._numerator), a._denominator)

    def __int__(a):
        if a._numerator < 0:
            return -(-a._numerator // a._denominator)
        return a._numerator // a._denominator

    def __trunc__(a):
        return a.__int__()

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        """The closest whole number, the even one of two; or with ndigits a fraction."""
        if ndigits is None:
            floor, remainder = divmod(self._numerator, self._denominator)
            if remainder * 2 < self._denominator:
                return floor
            if remainder * 2 > self._denominator:
                return floor + 1
            return floor if floor % 2 == 0 else floor + 1
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    # Comparisons.

    def __hash__(self):
        """That of the int or float of the same value."""
        try:
            inverse = pow(self._denominator, -1, _PRIME)
        except ValueError:
            result = _INFINITE
        else:
            result = hash(hash(abs(self._numerator)) * inverse)
        if self._numerator < 0:
            result = -result
        return -2 if result == -1 else result

    def __eq__(a, b):
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, numbers.Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            if math.isnan(b) or math.isinf(b):
                return 0.0 == b
            return a == a.from_float(b)
        return NotImplemented

    def _compare(self, other, op):
        if isinstance(other, numbers.Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return op(0.0, other)
            return op(self, self.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        return a._compare(b, operator.lt)

    def __gt__(a, b):
        return a._compare(b, operator.gt)

    def __le__(a, b):
        return a._compare(b, operator.le)

    def __ge__(a, b):
        return a._compare(b, operator.ge)

    def __bool__(a):
        return bool(a._numerator)

    # Copies.

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        if type(self) is Fraction:
            return self
        return self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


def _new(cls, numerator, denominator):
    """The fraction of these, which are in lowest terms."""
    self = object.__new__(cls)
    self._numerator = numerator
    self._denominator = denominator
    return self


def _ratio_of(value):
    """The numerator and the denominator, in lowest terms, of a number or a text."""
    if type(value) is int:
        return value, 1
    if isinstance(value, numbers.Rational):
        return value.numerator, value.denominator
    if isinstance(value, float) or type(value).__name__ == "Decimal":
        return value.as_integer_ratio()
    if not isinstance(value, str):
        raise TypeError("argument should be a string or a Rational instance")
    parsed = _parse(value)
    if parsed is None:
        raise ValueError("Invalid literal for Fraction: %r" % value)
    numerator, denominator = parsed
    if denominator == 0:
        raise ZeroDivisionError("Fraction(%s, 0)" % numerator)
    g = math.gcd(numerator, denominator)
    return numerator // g, denominator // g


def _sum(na, da, nb, db):
    """na/da + nb/db, by way of the denominators' common divisor (Knuth, TAOCP volume 2, 4.5.1)."""
    g = math.gcd(da, db)
    if g == 1:
        return _new(Fraction, na * db + da * nb, da * db)
    s = da // g
    t = na * (db // g) + nb * s
    g2 = math.gcd(t, g)
    return _new(Fraction, t // g2, s * (db // g2))


def _product(na, da, nb, db):
    """na/da * nb/db, common divisors taken out before."""
    g1 = math.gcd(na, db)
    g2 = math.gcd(nb, da)
    return _new(Fraction, (na // g1) * (nb // g2), (db // g1) * (da // g2))
