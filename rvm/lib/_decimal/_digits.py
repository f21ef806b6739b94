"""Texts of integers of any length."""

from _scaled import count_digits, power_of_ten

SHORT = 4000       # digits that int and str convert, which have a limit


def digits_of(number):
    """Return the digits of a natural number as a str."""
    if number.bit_length() < 13000:
        return str(number)
    half = count_digits(number) // 2
    high, low = divmod(number, power_of_ten(half))
    return digits_of(high) + digits_of(low).zfill(half)


def number_of(digits):
    """Return the number that a str of digits is."""
    if len(digits) < SHORT:
        return int(digits)
    half = len(digits) // 2
    return number_of(digits[:-half]) * power_of_ten(half) + number_of(digits[-half:])
