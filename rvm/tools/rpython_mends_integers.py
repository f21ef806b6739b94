"""Makes RPython's big integers faster before it translates; on Python 2.7.

The functions here do the same as those of RPython 0.2.1's rbigint of which they take the place.  A digit has SHIFT
bits, 63 with a compiler that knows integers of 128 bits; B is 2**SHIFT.  There is no instruction for the quotient of
128 bits by 64 that RPython could use: the compiler calls a function of its library for it.  So a divisor's reciprocal
is computed once, and each digit of a quotient by two multiplications (Moeller and Granlund, Improved division by
invariant integers, 2011).
"""
from rpython.rlib import jit, rbigint as module
from rpython.rlib.objectmodel import specialize
from rpython.rlib.rarithmetic import intmask, ovfcheck, r_uint
from rpython.rlib.rbigint import (
    LONG_TYPE, MASK, NULLDIGIT, NULLRBIGINT, ONERBIGINT, SHIFT, UNSIGNED_TYPE, _store_digit, bits_in_digit, rbigint)
from rpython.rtyper.lltypesystem import lltype, rffi

CHUNK = 18                  # decimal digits in a digit
CHUNK_VALUE = 10 ** CHUNK
SHORT = 8                   # chunks that are converted one by one; longer numbers are halved first
WINDOW = 5                  # bits of an exponent that are multiplied at once
LONG_EXPONENT = 80          # bits from which that pays

PAIRS = "".join(["%02d" % pair for pair in range(100)])


def wide(digit):
    """Return a digit as an integer that has room for the product of two."""
    return rffi.cast(LONG_TYPE, digit)


wide._always_inline_ = True


def digit_of(number, i):
    """Return a digit.  rbigint's methods want an index that is surely not negative."""
    return rffi.cast(UNSIGNED_TYPE, number._digits[i])


digit_of._always_inline_ = True


@specialize.argtype(2)
def set_digit(number, i, value):
    """Set a digit to the last SHIFT bits of an integer."""
    number._digits[i] = _store_digit(intmask(value & MASK))


set_digit._always_inline_ = True


def signed(digit):
    """Return a digit as a machine integer with a sign."""
    return rffi.cast(lltype.Signed, digit)


signed._always_inline_ = True


def high_word(value):
    """Return the first 64 of 128 bits.

    Of the product of one number with the double of another, these are the first digit of the product of both,
    and the other 64 bits, shifted by one, are its second digit: to shift 128 bits by 63 takes longer.
    """
    return rffi.cast(UNSIGNED_TYPE, value >> (SHIFT + 1))


high_word._always_inline_ = True


def low_word(value):
    """Return the last 64 of 128 bits."""
    return rffi.cast(UNSIGNED_TYPE, value)


low_word._always_inline_ = True


def reciprocal(divisor):
    """Return the double of (B**2 - 1) // divisor - B, for a divisor that has all SHIFT bits."""
    numerator = (wide(MASK - divisor) << SHIFT) | wide(r_uint(MASK))
    return low_word(numerator // wide(divisor)) << 1


def divide_two_digits(high, digit, divisor, inverse):
    """Return the quotient and the rest of high * B + digit, where high is less than the divisor of all SHIFT bits.

    The first correction is needed as often as not, so it is made without a jump.
    """
    product = wide(inverse) * wide(high)
    second = (low_word(product) >> 1) + digit
    quotient = high_word(product) + high + (second >> SHIFT) + 1
    rest = (digit - quotient * divisor) & MASK
    too_large = ((second & MASK) - rest) >> SHIFT        # 1 or 0
    quotient = (quotient - too_large) & MASK
    rest = (rest + (divisor & (r_uint(0) - too_large))) & MASK
    if rest >= divisor:
        quotient += 1
        rest -= divisor
    return quotient, rest


divide_two_digits._always_inline_ = True


def divide_in_place(target, source, divisor, size=0):
    """Divide by a digit, which is not 0, into `target`, which may be the source itself.  Return the rest."""
    if not size:
        size = source.numdigits()
    divisor = r_uint(divisor)
    if size == 1:
        digit = digit_of(source, 0)
        set_digit(target, 0, digit // divisor)
        return signed(digit % divisor)
    shift = SHIFT - bits_in_digit(signed(divisor))
    back = SHIFT - shift
    divisor <<= shift
    inverse = reciprocal(divisor)
    size -= 1
    digit = digit_of(source, size)
    rest = digit >> back
    while size > 0:
        following = digit_of(source, size - 1)
        quotient, rest = divide_two_digits(rest, ((digit << shift) | (following >> back)) & MASK, divisor, inverse)
        set_digit(target, size, quotient)
        digit = following
        size -= 1
    quotient, rest = divide_two_digits(rest, (digit << shift) & MASK, divisor, inverse)
    set_digit(target, 0, quotient)
    return signed(rest >> shift)


def divide_by_digit(number, divisor):
    """Return the quotient by a digit, not 0, and the rest, without regard to the sign."""
    size = number.numdigits()
    quotient = rbigint([NULLDIGIT] * size, 1, size)
    rest = divide_in_place(quotient, number, divisor)
    quotient._normalize()
    return quotient, rest


def rest_by_digit(number, divisor):
    """Return the rest of a number, without regard to its sign, by a digit that is not 0."""
    size = number.numdigits() - 1
    divisor = r_uint(divisor)
    if size == 0:
        return signed(digit_of(number, 0) % divisor)
    shift = SHIFT - bits_in_digit(signed(divisor))
    back = SHIFT - shift
    divisor <<= shift
    inverse = reciprocal(divisor)
    digit = digit_of(number, size)
    rest = digit >> back
    while size > 0:
        size -= 1
        following = digit_of(number, size)
        _, rest = divide_two_digits(rest, ((digit << shift) | (following >> back)) & MASK, divisor, inverse)
        digit = following
    _, rest = divide_two_digits(rest, (digit << shift) & MASK, divisor, inverse)
    return signed(rest >> shift)


def modulo(number, divisor):
    """Return a number modulo another; 0 is 0 even modulo 0."""
    if number.sign == 0:
        return NULLRBIGINT
    if divisor.sign != 0 and divisor.numdigits() == 1:
        rest = rest_by_digit(number, signed(digit_of(divisor, 0)))
        if rest == 0:
            return NULLRBIGINT
        if number.sign != divisor.sign:
            rest = signed(digit_of(divisor, 0)) - rest
        return rbigint([_store_digit(rest)], divisor.sign, 1)
    _, rest = module._divrem(number, divisor)
    return rest.add(divisor) if rest.sign * divisor.sign < 0 else rest


def modulo_int(number, divisor):
    """Return a number modulo a machine integer.  Raise ZeroDivisionError if that is 0, but the number is not."""
    if divisor == 0 and number.sign != 0:
        raise ZeroDivisionError("long division or modulo by zero")
    return modulo(number, rbigint.fromint(divisor))


def shift_left(target, source, size, shift):
    """Put `size` digits shifted by less than SHIFT bits into `target`, and what they leave behind them after these."""
    back = SHIFT - shift
    carry = r_uint(0)
    i = 0
    while i < size:
        digit = digit_of(source, i)
        set_digit(target, i, ((digit << shift) & MASK) | carry)
        carry = digit >> back
        i += 1
    return carry


def shift_right(target, source, size, shift):
    """Put `size` digits of which the last bits, less than SHIFT, are dropped into `target`."""
    back = SHIFT - shift
    digit = digit_of(source, 0)
    i = 1
    while i < size:
        following = digit_of(source, i)
        set_digit(target, i - 1, (digit >> shift) | ((following << back) & MASK))
        digit = following
        i += 1
    set_digit(target, size - 1, digit >> shift)


def subtract_multiple(number, place, factor, divisor, size):
    """Subtract factor * divisor from the digits of a number from `place` on.  Return what is borrowed."""
    factor <<= 1
    borrowed = r_uint(0)
    i = 0
    while i < size:
        product = wide(factor) * wide(digit_of(divisor, i))
        without_low = digit_of(number, place + i) - (low_word(product) >> 1)
        difference = (without_low & MASK) - borrowed
        set_digit(number, place + i, difference)
        borrowed = high_word(product) + (without_low >> SHIFT) + (difference >> SHIFT)
        i += 1
    return borrowed


def add_back(number, place, divisor, size):
    """Add a divisor to the digits of a number from `place` on."""
    carry = r_uint(0)
    i = 0
    while i < size:
        carry += digit_of(number, place + i) + digit_of(divisor, i)
        set_digit(number, place + i, carry)
        carry >>= SHIFT
        i += 1


def estimate(number, place, first, second, inverse):
    """Return a digit of a quotient, or one more, by the three first digits of a rest, which end at `place`.

    `first` and `second` are the first digits of the divisor (Knuth, The Art of Computer Programming, volume 2,
    4.3.1, algorithm D).
    """
    top, digit = digit_of(number, place + 2), digit_of(number, place + 1)
    if top >= first:
        quotient, rest = r_uint(MASK), digit + first
    else:
        quotient, rest = divide_two_digits(top, digit, first, inverse)
    following = wide(digit_of(number, place))
    while rest <= MASK and wide(second) * wide(quotient) > ((wide(rest) << SHIFT) | following):
        quotient -= 1
        rest += first
    return quotient


estimate._always_inline_ = True


def divide(number, divisor):
    """Return the quotient and the rest of a number by one that has no more digits than it, but two at least."""
    size, divisor_size = number.numdigits(), divisor.numdigits()
    assert size >= divisor_size > 1
    shift = SHIFT - bits_in_digit(signed(digit_of(divisor, divisor_size - 1)))
    rest = rbigint([NULLDIGIT] * (size + 1), 1, size + 1)
    scaled = rbigint([NULLDIGIT] * divisor_size, 1, divisor_size)
    shift_left(scaled, divisor, divisor_size, shift)
    set_digit(rest, size, shift_left(rest, number, size, shift))
    first, second = digit_of(scaled, divisor_size - 1), digit_of(scaled, divisor_size - 2)
    place = size - divisor_size     # of the last digit of the rest that a digit of the quotient is about
    if digit_of(rest, size) == 0 and digit_of(rest, size - 1) < first:
        place -= 1
    quotient = rbigint([NULLDIGIT] * max(place + 1, 1), 1)
    inverse = reciprocal(first)
    while place >= 0:
        digit = estimate(rest, place + divisor_size - 2, first, second, inverse)
        if digit_of(rest, place + divisor_size) < subtract_multiple(rest, place, digit, scaled, divisor_size):
            add_back(rest, place, scaled, divisor_size)
            digit -= 1
        set_digit(quotient, place, digit)
        place -= 1
    shift_right(scaled, rest, divisor_size, shift)
    quotient._normalize()
    scaled._normalize()
    return quotient, scaled


def add_multiple(number, place, factor, other, start):
    """Add factor * other, without the digits before `start` of that, to the digits of a number from `place` on.

    What is carried is put behind them, where nothing was before.
    """
    factor <<= 1
    carry = r_uint(0)
    size = other.numdigits()
    while start < size:
        product = wide(factor) * wide(digit_of(other, start))
        with_low = digit_of(number, place) + (low_word(product) >> 1)
        digit = (with_low & MASK) + carry
        set_digit(number, place, digit)
        carry = high_word(product) + (with_low >> SHIFT) + (digit >> SHIFT)
        start += 1
        place += 1
    set_digit(number, place, carry)


# Numbers of two digits.  RPython's functions fill an array with zeros first, and drop the zeros that stay at its end.

def of_digits(low, middle, high):
    """Return a natural number of up to three digits."""
    if high:
        return rbigint([_store_digit(low), _store_digit(middle), _store_digit(high)], 1, 3)
    if middle:
        return rbigint([_store_digit(low), _store_digit(middle)], 1, 2)
    if low:
        return rbigint([_store_digit(low)], 1, 1)
    return NULLRBIGINT


def second_digit(number):
    return digit_of(number, 1) if number.numdigits() > 1 else r_uint(0)


second_digit._always_inline_ = True


def sum_of_short(number, low, middle):
    """Return the sum of the magnitude of a number and one of two digits."""
    low += digit_of(number, 0)
    middle += second_digit(number) + (low >> SHIFT)
    return of_digits(low & MASK, middle & MASK, middle >> SHIFT)


sum_of_short._always_inline_ = True
add_long = module._x_add


def add(first, second):
    """Return the sum of the magnitudes of two numbers."""
    if first.numdigits() > 2 or second.numdigits() > 2:
        return add_long(first, second)
    return sum_of_short(first, digit_of(second, 0), second_digit(second))


add_int_to_long = module._x_int_add


def add_int(number, value):
    """Return the sum of the magnitudes of a number and a machine integer, which is not the least."""
    if number.numdigits() > 2:
        return add_int_to_long(number, value)
    return sum_of_short(number, r_uint(abs(value)), r_uint(0))


multiply_long_and_add = module._muladd1


@specialize.argtype(2)
def multiply_and_add(number, factor, extra=0):
    """Return the product of the magnitude of a number and a digit, with another digit added."""
    if number.numdigits() != 2:
        return multiply_long_and_add(number, factor, extra)
    wide_factor = wide(r_uint(factor))
    first = wide(digit_of(number, 0)) * wide_factor + wide(r_uint(extra))
    second = wide(digit_of(number, 1)) * wide_factor + (first >> SHIFT)
    return of_digits(low_word(first) & MASK, low_word(second) & MASK, low_word(second >> SHIFT))


def common_bits(first, second):
    """Return the bits that two numbers share."""
    if first.sign < 0 or second.sign < 0 or (first.numdigits() > 2 and second.numdigits() > 2):
        return module._bitwise(first, '&', second)
    middle = second_digit(first) & second_digit(second)
    return of_digits(digit_of(first, 0) & digit_of(second, 0), middle, r_uint(0))


multiply_different = module._x_mul


def multiply(first, second, digit=0):
    """Return the product of two numbers as RPython does, but for the square of one of several digits."""
    return square(first) if first is second else multiply_different(first, second, digit)


def square(number):
    """Return the square of a number: the products of two of its digits twice, and the squares of these."""
    size = number.numdigits()
    result = rbigint([NULLDIGIT] * (2 * size), 1)
    for i in range(size - 1):
        add_multiple(result, 2 * i + 1, digit_of(number, i), number, i + 1)
    carry = r_uint(0)
    for i in range(size):
        digit = digit_of(number, i)
        product = wide(digit << 1) * wide(digit)
        even, odd = digit_of(result, 2 * i), digit_of(result, 2 * i + 1)
        with_low = ((even << 1) & MASK) + (low_word(product) >> 1)
        digit = (with_low & MASK) + carry
        set_digit(result, 2 * i, digit)
        with_high = ((odd << 1) & MASK) + (even >> (SHIFT - 1)) + high_word(product)
        digit = (with_high & MASK) + (with_low >> SHIFT) + (digit >> SHIFT)
        set_digit(result, 2 * i + 1, digit)
        carry = (odd >> (SHIFT - 1)) + (with_high >> SHIFT) + (digit >> SHIFT)
    result._normalize()
    return result


class Powers(object):
    """The powers of ten by which a text is halved: number i has CHUNK * 2**i zeros."""

    def __init__(self):
        self.kept = [rbigint.fromint(CHUNK_VALUE)]

    def get(self, i):
        """Return one of them; those below it are there, or made."""
        while len(self.kept) <= i:
            last = self.kept[len(self.kept) - 1]
            self.kept.append(last.mul(last))
        return self.kept[i]


powers = Powers()


def halving(chunks):
    """Return the number of the greatest power of ten that has fewer than so many chunks of zeros."""
    i = 0
    while 2 << i < chunks:
        i += 1
    return i


def write_digits(number, chars, end, chunks):
    """Write a natural number below 10**(CHUNK * chunks) into a list of characters that are zeros, so that it ends."""
    if chunks <= SHORT:
        return write_chunks(number, chars, end)
    i = halving(chunks)
    high, rest = module._divrem(number, powers.get(i))
    write_digits(high, chars, end - (CHUNK << i), chunks - (1 << i))
    write_digits(rest, chars, end, 1 << i)


def write_chunks(number, chars, end):
    """Write a number by as many divisions as it has digits."""
    size = number.numdigits()
    rest = rbigint(number._digits[:size], 1, size)
    while size > 0:
        value = divide_in_place(rest, rest, CHUNK_VALUE, size)
        while size > 0 and rest._digits[size - 1] == NULLDIGIT:
            size -= 1
        assert value >= 0
        place = end
        while value > 0:
            pair = value % 100 * 2
            value //= 100
            chars[place - 1] = PAIRS[pair + 1]
            chars[place - 2] = PAIRS[pair]
            place -= 2
        end -= CHUNK


def decimal_text(number):
    """Return the decimal text of a number."""
    size = number.numdigits()
    if size == 1:
        value = signed(digit_of(number, 0))
        return "-" + str(value) if number.sign < 0 else str(value)
    chunks = (size * SHIFT * 1234 >> 12) // CHUNK + 1       # 1234 / 4096 is just above log10(2)
    chars = ["0"] * (chunks * CHUNK + 1)
    if number.sign < 0:
        write_digits(number.neg(), chars, len(chars), chunks)
    else:
        write_digits(number, chars, len(chars), chunks)
    start = 1
    while chars[start] == "0":
        start += 1
    if number.sign < 0:
        start -= 1
        chars[start] = "-"
    assert start >= 0
    return "".join(chars[start:])


def number_of_digits(text, start, stop):
    """Return the natural number that a part of a text of decimal digits is."""
    chunks = (stop - start + CHUNK - 1) // CHUNK
    if chunks <= 2 * SHORT:
        return number_of_chunks(text, start, stop, chunks)
    i = halving(chunks)
    middle = stop - (CHUNK << i)
    high = number_of_digits(text, start, middle)
    return high.mul(powers.get(i)).add(number_of_digits(text, middle, stop))


def number_of_chunks(text, start, stop, chunks):
    """Return such a number by as many multiplications as it has chunks."""
    number = rbigint([NULLDIGIT] * max(chunks, 1), 1)
    size = 0
    middle = stop - (chunks - 1) * CHUNK        # the first chunk is what is left
    while start < stop:
        value = 0
        while start < middle:
            value = value * 10 + ord(text[start]) - 48
            start += 1
        carry = r_uint(value)
        i = 0
        while i < size:
            product = wide(digit_of(number, i)) * wide(r_uint(2 * CHUNK_VALUE))
            digit = (low_word(product) >> 1) + carry
            set_digit(number, i, digit)
            carry = high_word(product) + (digit >> SHIFT)
            i += 1
        if carry:
            set_digit(number, size, carry)
            size += 1
        middle += CHUNK
    number._normalize()
    return number


def number_of_text(text):
    """Return the number that a decimal text is, which may have a sign."""
    start = 1 if text[0] == "-" or text[0] == "+" else 0
    number = number_of_digits(text, start, len(text))
    return number.neg() if text[0] == "-" else number


def number_of_bytes(data, byteorder, signed):
    """Return the number that bytes are, of which a negative one is a two's complement."""
    if byteorder != "big" and byteorder != "little":
        raise module.InvalidEndiannessError()
    length = len(data)
    if not length:
        return NULLRBIGINT
    is_big = byteorder == "big"
    is_negative = signed and ord(data[0 if is_big else length - 1]) >= 0x80
    flip = r_uint(0xFF if is_negative else 0)
    number = rbigint([NULLDIGIT] * (length * 8 // SHIFT + 1), -1 if is_negative else 1)
    digit = r_uint(0)
    bits = 0
    place = 0
    i = 0
    while i < length:
        byte = r_uint(ord(data[length - 1 - i if is_big else i])) ^ flip
        digit |= byte << bits
        bits += 8
        if bits >= SHIFT:
            set_digit(number, place, digit & MASK)
            place += 1
            bits -= SHIFT
            digit = byte >> (8 - bits)
        i += 1
    if bits:
        set_digit(number, place, digit)
    if is_negative:
        add_one(number)
    number._normalize()
    return number


def add_one(number):
    """Add one to the digits of a number, which are not all of the greatest value."""
    i = 0
    while signed(digit_of(number, i)) == MASK:
        set_digit(number, i, 0)
        i += 1
    set_digit(number, i, signed(digit_of(number, i)) + 1)


def bits_at(number, place, count):
    """Return `count` bits of a number from `place` on; those of them that are behind its end are 0."""
    i = place // SHIFT
    shift = place % SHIFT
    result = digit_of(number, i) >> shift
    if shift + count > SHIFT and i + 1 < number.numdigits():
        result |= digit_of(number, i + 1) << (SHIFT - shift)
    return signed(result & ((1 << count) - 1))


def product_modulo(first, second, modulus):
    """Return a product, modulo `modulus` unless that is None."""
    product = first.mul(second)
    return product if modulus is None else product.mod(modulus)


def raised(base, exponent, modulus):
    """Return a power with a positive exponent, bit by bit from the second one on."""
    result = base
    place = exponent.bit_length() - 2
    while place >= 0:
        result = product_modulo(result, result, modulus)
        if bits_at(exponent, place, 1):
            result = product_modulo(result, base, modulus)
        place -= 1
    return result


def raised_by_windows(base, exponent, modulus):
    """Return the same, by WINDOW bits at once, with a table of the base's powers."""
    table = [ONERBIGINT] * (1 << WINDOW)
    for i in range(1, 1 << WINDOW):
        table[i] = product_modulo(table[i - 1], base, modulus)
    place = (exponent.bit_length() - 1) // WINDOW * WINDOW
    result = table[bits_at(exponent, place, WINDOW)]
    while place > 0:
        place -= WINDOW
        for _ in range(WINDOW):
            result = product_modulo(result, result, modulus)
        bits = bits_at(exponent, place, WINDOW)
        if bits:
            result = product_modulo(result, table[bits], modulus)
    return result


def power(base, exponent, modulus=None):
    """Return base ** exponent, modulo `modulus` unless that is None.

    Raise TypeError or ValueError for a negative exponent, ValueError for a modulus of 0.
    """
    if exponent.sign < 0:
        if modulus is not None:
            raise TypeError("pow() 2nd argument cannot be negative when 3rd argument specified")
        raise ValueError("bigint pow() too negative")
    if modulus is None:
        return power_of(base, exponent)
    if modulus.sign == 0:
        raise ValueError("pow() 3rd argument cannot be 0")
    positive = modulus.abs()
    if exponent.sign == 0:
        result = ONERBIGINT.mod(positive)
    elif exponent.bit_length() < LONG_EXPONENT:
        result = raised(base.mod(positive), exponent, positive)
    else:
        result = raised_by_windows(base.mod(positive), exponent, positive)
    return result.add(modulus) if modulus.sign < 0 and result.sign > 0 else result


def power_of(base, exponent):
    """Return a power whose exponent is not negative."""
    if exponent.sign == 0:
        return ONERBIGINT
    if base.sign == 0:
        return base
    if base.numdigits() == 1:
        digit = signed(digit_of(base, 0))
        if digit & (digit - 1) == 0:
            is_negative = base.sign < 0 and signed(digit_of(exponent, 0)) & 1
            if digit == 1:
                return ONERBIGINT.neg() if is_negative else ONERBIGINT
            try:
                shift = ovfcheck((bits_in_digit(digit) - 1) * exponent.toint())
            except OverflowError:
                raise MemoryError
            result = ONERBIGINT.lshift(shift)
            return result.neg() if is_negative else result
    return raised(base, exponent, None)


def apply():
    """Apply all of them, where there are integers of 128 bits."""
    if SHIFT != 63:
        return
    module._inplace_divrem1 = divide_in_place
    module._divrem1 = divide_by_digit
    module._x_divrem = divide
    module._x_mul = multiply
    module._x_add = add
    module._x_int_add = add_int
    module._muladd1 = multiply_and_add
    module._decimalstr_to_bigint = number_of_text
    rbigint.and_ = jit.elidable(common_bits)
    rbigint.mod = jit.elidable(modulo)
    rbigint.int_mod = jit.elidable(modulo_int)
    rbigint.str = jit.elidable(decimal_text)
    rbigint.pow = jit.elidable(power)
    rbigint.frombytes = staticmethod(jit.elidable(number_of_bytes))
