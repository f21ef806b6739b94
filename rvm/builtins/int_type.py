"""int."""
from rvm.builtins.arguments import all_data
from rvm.objects import protocol, specials
from rvm.objects.buffers import simple_data
from rvm.objects.builtin import TypeTable
from rvm.objects.bytearrayobject import W_ByteArray
from rvm.objects.bytesobject import W_Bytes, check_size
from rvm.objects.errors import overflow_error, type_error, value_error, warn_of_deprecated, warn_of_subclass
from rvm.objects.floatobject import W_Float
from rvm.objects.intobject import (
    W_Int, W_IntUser, W_Integer, W_LongUser, W_Long, new_int, w_int_type)
from rvm.objects.numbers import arithmetic
from rvm.objects.root import w_None, w_NotImplemented
from rvm.objects.text.formatting import format_int
from rvm.objects.text.number_text import Malformed, integer_text, plain_text, strip_plain, text_to_integer
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib import utf8
from rvm.rlib.arith import ovfcheck_float_to_int
from rvm.rlib.bigint import BIG_ONE, BIG_ZERO, InvalidEndiannessError, InvalidSignednessError, rbigint
from rvm.rlib.floats import isinf, isnan
from rvm.rlib.strings import is_digit, repeat
from rvm.rlib.word_bytes import WORD_SIZE, bytes_of_word, word_fits, word_of_bytes

int_type = TypeTable(w_int_type, W_Integer)

MOST_SHOWN = 200        # characters of a malformed text in a message
MOST_PLAIN_DIGITS = 18  # so many fit a machine word


# Making.

@int_type.constructor("int(cls: cls, x=NULL, /, base=NULL) [unsigned]")
def int_new(w_cls, w_x, w_base):
    """int([x]) -> integer
int(x, base=10) -> integer

Convert a number or string to an integer, or return 0 if no arguments are given."""
    if w_base is not None:
        w_value = integer_in_base(w_x, w_base)
    elif w_x is None:
        w_value = W_Int(0)
    else:
        w_value = integer_of(w_x)
    return integer_of_type(w_cls, w_value)


def integer_of_type(w_cls, w_value):
    """Return the int as an instance of `w_cls`, which is int or a class derived from it."""
    if w_cls is w_int_type:
        return arithmetic.integer_value(w_value)
    if isinstance(w_value, W_Int):
        w_small = W_IntUser(w_value.value)
        w_small.init_instance(w_cls)
        return w_small
    w_large = W_LongUser(w_value.to_big())
    w_large.init_instance(w_cls)
    return w_large


def integer_of(w_x):
    """Return int(x)."""
    if type(w_x) is W_Int:
        return w_x
    if type(w_x) is W_Float:
        return float_to_integer(w_x.value)
    w_function = w_x.gettype().special(specials.INT)
    if w_function is not None:
        w_result = protocol.call_method0(w_function, w_x)
        if not isinstance(w_result, W_Integer):
            raise type_error("__int__ returned non-int (type %s)" % protocol.type_name(w_result))
        if type(w_result) is not W_Int and type(w_result) is not W_Long:
            warn_of_subclass(w_result, "__int__", "int")
        return w_result
    if w_x.gettype().special(specials.INDEX) is not None:
        return as_integer(protocol.index_object(w_x))
    w_function = w_x.gettype().lookup("__trunc__")
    if w_function is not None:
        warn_of_deprecated("The delegation of int() to __trunc__ is deprecated.")
        return integer_of_truncated(protocol.call_method0(w_function, w_x))
    if not w_x.is_text() and simple_data(w_x) is None:
        raise type_error("int() argument must be a string, a bytes-like object or a real number, not '%s'" % (
            protocol.type_name(w_x)))
    return integer_from_text(w_x, 10)


def integer_of_truncated(w_result):
    if isinstance(w_result, W_Integer):
        return w_result
    if w_result.gettype().special(specials.INDEX) is None:
        raise type_error("__trunc__ returned non-Integral (type %s)" % protocol.type_name(w_result))
    return as_integer(protocol.index_object(w_result))


def as_integer(w_index):
    assert isinstance(w_index, W_Integer)
    return w_index


def integer_in_base(w_x, w_base):
    if w_x is None:
        raise type_error("int() missing string argument")
    base = protocol.as_index(w_base, None)
    if base != 0 and not 2 <= base <= 36:
        raise value_error("int() base must be >= 2 and <= 36, or 0")
    if not (w_x.is_text() or isinstance(w_x, W_Bytes) or isinstance(w_x, W_ByteArray)):
        raise type_error("int() can't convert non-string with explicit base")
    return integer_from_text(w_x, base)


def text_of_number(w_x):
    """Return the text of a str or a bytes-like object, without white space around it."""
    data = w_x.buffer_data()
    if data is not None:
        return strip_plain(data)
    return plain_text(w_x.text())


def plain_digits(text):
    """Return the value of ASCII digits, -1 if there are none, too many for a machine word, or anything else."""
    if not 0 < len(text) <= MOST_PLAIN_DIGITS:
        return -1
    value = 0
    for c in text:
        if not is_digit(c):
            return -1
        value = value * 10 + (ord(c) - ord("0"))
    return value


def integer_from_text(w_x, base):
    """Return the int that a str or bytes denotes."""
    if base == 10 and w_x.is_text():
        value = plain_digits(w_x.text())
        if value >= 0:
            return W_Int(value)
    text = text_of_number(w_x)
    try:
        return text_to_integer(text, base)
    except Malformed:
        data = w_x.buffer_data()
        shown = protocol.repr(w_x if data is None else W_Bytes(data))
        end = utf8.offset_of(shown, MOST_SHOWN)
        assert end >= 0
        raise value_error("invalid literal for int() with base %d: %s" % (base, shown[:end]))


def float_to_integer(x):
    """Return int() of a float."""
    try:
        return W_Int(ovfcheck_float_to_int(x))
    except OverflowError:
        pass
    if isnan(x):
        raise value_error("cannot convert float NaN to integer")
    if isinf(x):
        raise overflow_error("cannot convert float infinity to integer")
    return new_int(rbigint.fromfloat(x))


# Operators.

def declare_binary(name, operator):
    @int_type.method("__%s__(self, value, /)" % name)
    def forward(self, w_other):
        if not isinstance(w_other, W_Integer):
            return w_NotImplemented
        return operator(self, w_other)

    @int_type.method("__r%s__(self, value, /)" % name)
    def reflected(self, w_other):
        if not isinstance(w_other, W_Integer):
            return w_NotImplemented
        return operator(w_other, self)


def divmod_pair(w_a, w_b):
    w_quotient, w_remainder = arithmetic.integer_divmod(w_a, w_b)
    return W_Tuple([w_quotient, w_remainder])


for _name, _operator in [
        ("add", arithmetic.integer_add), ("sub", arithmetic.integer_sub), ("mul", arithmetic.integer_mul),
        ("truediv", arithmetic.integer_truediv), ("floordiv", arithmetic.integer_floordiv),
        ("mod", arithmetic.integer_mod), ("divmod", divmod_pair),
        ("lshift", arithmetic.integer_lshift), ("rshift", arithmetic.integer_rshift),
        ("and", arithmetic.integer_and), ("or", arithmetic.integer_or), ("xor", arithmetic.integer_xor)]:
    declare_binary(_name, _operator)


def declare_comparison(name, holds, holds_of_big):
    """Declare a comparison, by what it is of machine integers and of rbigints."""
    @int_type.method("__%s__(self, value, /)" % name)
    def comparison(self, w_other):
        if not isinstance(w_other, W_Integer):
            return w_NotImplemented
        if isinstance(self, W_Int) and isinstance(w_other, W_Int):
            return protocol.wrap_bool(holds(self.value, w_other.value))
        if isinstance(self, W_Int) or isinstance(w_other, W_Int):
            return protocol.wrap_bool(holds(arithmetic.integer_compare(self, w_other), 0))
        return protocol.wrap_bool(holds_of_big(self.to_big(), w_other.to_big()))


declare_comparison("lt", lambda a, b: a < b, lambda a, b: a.lt(b))
declare_comparison("le", lambda a, b: a <= b, lambda a, b: a.le(b))
declare_comparison("eq", lambda a, b: a == b, lambda a, b: a.eq(b))
declare_comparison("ne", lambda a, b: a != b, lambda a, b: a.ne(b))
declare_comparison("gt", lambda a, b: a > b, lambda a, b: a.gt(b))
declare_comparison("ge", lambda a, b: a >= b, lambda a, b: a.ge(b))


@int_type.method("__pow__(self, value, mod=None, /)")
def int_pow(self, w_exponent, w_modulus):
    if not isinstance(w_exponent, W_Integer):
        return w_NotImplemented
    if w_modulus is w_None:
        return arithmetic.integer_pow(self, w_exponent)
    if not isinstance(w_modulus, W_Integer):
        return w_NotImplemented
    if isinstance(self, W_Int) and isinstance(w_exponent, W_Int) and isinstance(w_modulus, W_Int):
        if is_small_power(w_exponent.value, w_modulus.value):
            return W_Int(arithmetic.int_power_modulo(self.value, w_exponent.value, w_modulus.value))
    return power_modulo(self.to_big(), w_exponent.to_big(), w_modulus.to_big())


def is_small_power(exponent, modulus):
    """Return whether a power modulo a number takes no more than machine integers."""
    return exponent >= 0 and modulus != 0 and -arithmetic.LARGEST_FACTOR <= modulus <= arithmetic.LARGEST_FACTOR


@int_type.method("__rpow__(self, value, mod=None, /)")
def int_rpow(self, w_base, w_modulus):
    if not isinstance(w_base, W_Integer):
        return w_NotImplemented
    return int_pow(w_base, self, w_modulus)


def power_modulo(base, exponent, modulus):
    """Return pow(base, exponent, modulus) of rbigints."""
    if modulus.sign == 0:
        raise value_error("pow() 3rd argument cannot be 0")
    if exponent.sign < 0:
        base = inverse_modulo(base, modulus)
        exponent = exponent.neg()
    return new_int(base.pow(exponent, modulus).mod(modulus))


def inverse_modulo(a, modulus):
    """Return the x with a * x = 1 modulo `modulus`, by Euclid's algorithm; raise ValueError where there is none."""
    modulus = modulus.abs()
    x = BIG_ONE
    next_x = BIG_ZERO
    remainder = a.mod(modulus)
    next_remainder = modulus
    while next_remainder.sign != 0:
        quotient, rest = remainder.divmod(next_remainder)
        remainder, next_remainder = next_remainder, rest
        x, next_x = next_x, x.sub(quotient.mul(next_x))
    if not remainder.eq(BIG_ONE):
        raise value_error("base is not invertible for the given modulus")
    return x.mod(modulus)


@int_type.method("__neg__(self, /)")
def int_neg(self):
    return arithmetic.integer_neg(self)


@int_type.method("__abs__(self, /)")
def int_abs(self):
    return arithmetic.integer_abs(self)


@int_type.method("__invert__(self, /)")
def int_invert(self):
    return arithmetic.integer_invert(self)


@int_type.method("__bool__(self, /) -> bool")
def int_bool(self):
    return arithmetic.integer_sign(self) != 0


@int_type.method("__hash__(self, /) -> int")
def int_hash(self):
    return self.hash()


@int_type.method("__float__(self, /) -> float")
def int_float(self):
    return arithmetic.integer_to_float(self)


for _text in ["__int__(self, /)", "__index__(self, /)", "__pos__(self, /)", "__trunc__(self, /) [unsigned]",
              "__floor__(self, /) [unsigned]", "__ceil__(self, /) [unsigned]", "conjugate(self, /) [unsigned]"]:
    @int_type.method(_text)
    def int_itself(self):
        """The int itself."""
        return arithmetic.integer_value(self)


@int_type.method("__round__(self, ndigits=NULL, /)")
def int_round(self, w_ndigits):
    """Rounding an int returns itself, or with a negative ndigits half to even at that power of ten."""
    if w_ndigits is None:
        return arithmetic.integer_value(self)
    ndigits = protocol.as_index(w_ndigits, None)
    if ndigits >= 0:
        return arithmetic.integer_value(self)
    big = self.to_big()
    if ndigits < -(big.bit_length() // 3 + 2):      # even half the unit is larger than the number
        return W_Int(0)
    unit = rbigint.fromint(10).pow(rbigint.fromint(-ndigits))
    quotient, rest = big.divmod(unit)
    doubled = rest.lshift(1)
    if doubled.gt(unit) or (doubled.eq(unit) and quotient.int_and_(1).tobool()):
        quotient = quotient.int_add(1)
    return new_int(quotient.mul(unit))


# Text.

@int_type.method("__repr__(self, /) -> str")
def int_repr(self):
    return integer_text(self)


@int_type.method("__format__(self, format_spec: str, /) -> str")
def int_format(self, spec):
    return format_int(self, spec) if spec != "" else protocol.str_of(self)


# Other methods.

@int_type.method("bit_length(self, /) -> int")
def int_bit_length(self):
    """Number of bits necessary to represent self in binary."""
    if isinstance(self, W_Int):
        return arithmetic.int_bit_length(self.value)
    return self.to_big().bit_length()


@int_type.method("bit_count(self, /) -> int")
def int_bit_count(self):
    """Number of ones in the binary representation of the absolute value of self."""
    count = 0
    if isinstance(self, W_Int) and self.value >= 0:
        value = self.value
        while value != 0:
            value &= value - 1
            count += 1
        return count
    for c in self.to_big().abs().format("01"):
        if c == "1":
            count += 1
    return count


@int_type.method("as_integer_ratio(self, /)")
def int_as_integer_ratio(self):
    """A pair of integers, whose ratio is equal to the original int."""
    return W_Tuple([arithmetic.integer_value(self), W_Int(1)])


@int_type.method("to_bytes(self, length: int = 1, byteorder: str = 'big', *, signed: bool = False)")
def int_to_bytes(self, length, byteorder, signed):
    """An array of bytes representing an integer."""
    check_byteorder(byteorder)
    if length < 0:
        raise value_error("length argument must be non-negative")
    check_size(length)
    if isinstance(self, W_Int) and 0 < length <= WORD_SIZE and word_fits(self.value, length, signed):
        return W_Bytes(bytes_of_word(self.value, length, byteorder == "big"))
    big = self.to_big()
    if not signed and big.sign < 0:
        raise overflow_error("can't convert negative int to unsigned")
    if length == 0:
        if big.sign == 0 or big.int_eq(-1):     # no bits are needed beside the sign
            return W_Bytes("")
        raise overflow_error("int too big to convert")
    if big.sign == 0:
        return W_Bytes(repeat("\x00", length))
    try:
        return W_Bytes(big.tobytes(length, byteorder, signed))
    except OverflowError:
        raise overflow_error("int too big to convert")
    except InvalidEndiannessError:
        raise bad_byteorder()
    except InvalidSignednessError:
        raise overflow_error("can't convert negative int to unsigned")


def check_byteorder(byteorder):
    if byteorder != "big" and byteorder != "little":
        raise bad_byteorder()


def bad_byteorder():
    return value_error("byteorder must be either 'little' or 'big'")


@int_type.class_method("from_bytes(cls, bytes, byteorder: str = 'big', *, signed: bool = False)")
def int_from_bytes(w_cls, w_bytes, byteorder, signed):
    """The integer represented by the given array of bytes."""
    check_byteorder(byteorder)
    data = w_bytes.data() if type(w_bytes) is W_Bytes else bytes_of(w_bytes)
    w_result = integer_of_bytes(data, byteorder, signed)
    if w_cls is w_int_type:
        return w_result
    return w_cls.call1(w_result)


def integer_of_bytes(data, byteorder, signed):
    if len(data) <= WORD_SIZE:
        word = word_of_bytes(data, byteorder == "big", signed)
        if signed or word >= 0:
            return W_Int(word)
    try:
        return new_int(rbigint.frombytes(data, byteorder, signed))
    except InvalidEndiannessError:
        raise bad_byteorder()


def bytes_of(w_object):
    """Return the bytes that bytes(object) holds."""
    data = all_data(w_object)
    if data is not None:
        return data
    w_function = w_object.gettype().lookup("__bytes__")
    if w_function is not None:
        w_result = protocol.call_method0(w_function, w_object)
        if not isinstance(w_result, W_Bytes):
            raise type_error("__bytes__ returned non-bytes (type %s)" % protocol.type_name(w_result))
        return w_result.data()
    if w_object.is_text() or not protocol.is_iterable(w_object):
        raise type_error("cannot convert '%s' object to bytes" % protocol.type_name(w_object))
    chars = []
    for w_item in protocol.items_of(w_object):
        value = protocol.as_index(w_item, None)
        if not 0 <= value <= 255:
            raise value_error("bytes must be in range(0, 256)")
        chars.append(chr(value))
    return "".join(chars)


@int_type.method("__getnewargs__(self, /)")
def int_getnewargs(self):
    return W_Tuple([arithmetic.integer_value(self)])


@int_type.method("__sizeof__(self, /) -> int")
def int_sizeof(self):
    """The size that CPython gives: three words and 30 bits of value in each four bytes."""
    return 24 + 4 * ((self.to_big().bit_length() + 29) // 30)


for _name, _doc in [("real", "the real part of a complex number"),
                    ("numerator", "the numerator of a rational number in lowest terms")]:
    @int_type.getter(_name, doc=_doc)
    def int_real(self):
        return arithmetic.integer_value(self)


@int_type.getter("imag", doc="the imaginary part of a complex number")
def int_imag(self):
    return W_Int(0)


@int_type.getter("denominator", doc="the denominator of a rational number in lowest terms")
def int_denominator(self):
    return W_Int(1)
