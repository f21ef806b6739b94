"""Powers of ten, counts of digits, and texts of integers of any length."""

_POWERS = [10 ** k for k in range(130)]
_HALVES = [10 ** k // 2 for k in range(130)]
_FEW = 1000         # powers up to this are kept in the list, once one of them was asked for
_SHORT = 4000       # digits that int and str convert, which have a limit
_MOST = 400000000   # digits for which there may be memory
_kept = {}


def power_of_ten(exponent):
    """Return a power of ten.  Raise MemoryError where it has too many digits."""
    if exponent < len(_POWERS):
        return _POWERS[exponent]
    if exponent <= _FEW:
        while len(_POWERS) <= exponent:
            _POWERS.append(_POWERS[-1] * 10)
        return _POWERS[exponent]
    if exponent in _kept:
        return _kept[exponent]
    if exponent > _MOST:
        raise MemoryError
    power = 10 ** exponent
    if exponent <= 100000:
        if len(_kept) >= 64:
            _kept.clear()
        _kept[exponent] = power
    return power


def half_power_of_ten(exponent):
    """Return the half of a power of ten that is not 1."""
    return _HALVES[exponent] if exponent < 130 else power_of_ten(exponent) >> 1


def count_digits(number):
    """Return how many decimal digits a natural number has; zero has one."""
    # 1292913986 / 2**32 is just below log10(2), so this is the count or one less, and rarely two less.
    digits = number.bit_length() * 1292913986 >> 32
    if digits < 130:
        return digits + 1 if number >= _POWERS[digits] else (digits or 1)
    while number >= power_of_ten(digits):
        digits += 1
    return digits


def digits_of(number):
    """Return the digits of a natural number as a str."""
    if number.bit_length() < 13000:
        return str(number)
    half = count_digits(number) // 2
    high, low = divmod(number, power_of_ten(half))
    return digits_of(high) + digits_of(low).zfill(half)


def number_of(digits):
    """Return the number that a str of digits is."""
    if len(digits) <= _SHORT:
        return int(digits)
    half = len(digits) // 2
    return number_of(digits[:-half]) * power_of_ten(half) + number_of(digits[-half:])


def without_zeros(number, most):
    """Return a number without zeros at its end, at most so many, and their count.  The number is not 0."""
    count = 0
    chunk = 1
    while chunk <= most - count:
        short, rest = divmod(number, power_of_ten(chunk))
        if rest:
            break
        number = short
        count += chunk
        chunk *= 2
    while chunk > 1:
        chunk //= 2
        if chunk <= most - count:
            short, rest = divmod(number, power_of_ten(chunk))
            if not rest:
                number = short
                count += chunk
    return number, count
