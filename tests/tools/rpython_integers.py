"""Mended big integers against those of Python, untranslated, on Python 2.7: `rpython_integers.py plain|mended`.

It prints one line for each operation: its name and how many results are wrong.  The last line tells how many of the
functions are those of rvm/tools/rpython_mends_integers.py.  The plain ones are not tried: untranslated, RPython's
int_mod() fails.
"""
import os
import random
import sys

from rpython.rlib.rbigint import rbigint

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "rvm", "tools"))

BASE = 2 ** 63
EXTREMES = (0, 1, BASE - 1, BASE // 2 - 1, BASE // 2, BASE // 2 + 1)
DIGITS = (1, -1, 2, 3, -7, 10, 10 ** 18, BASE // 2, BASE // 2 + 1, BASE - 1, -BASE)
ROUNDS = 10

source = random.Random(1)


def number(most=6):
    """Return a number, more often one near to where a digit, a quotient or a text changes."""
    size = source.choice([1, 2, 3, most])
    kind = source.randrange(5)
    if kind == 0:
        result = source.getrandbits(63 * size)
    elif kind == 1:
        result = (1 << source.randrange(63 * size + 1)) + source.randrange(-2, 3)
    elif kind == 2:
        result = sum(source.choice(EXTREMES) << 63 * i for i in range(size))
    elif kind == 3:
        result = 10 ** source.randrange(1, 18 * size) + source.randrange(-1, 2)
    else:
        result = source.randrange(-3, 4)
    return -result if source.randrange(3) == 0 else result


def is_right(big, expected):
    """Return whether an rbigint is a number, without zeros before its first digit."""
    return (big.tolong() == expected and big.sign == cmp(expected, 0)
            and big.numdigits() == max(1, (abs(expected).bit_length() + 62) // 63))


def are_right(bigs, expected):
    return all(is_right(big, number) for big, number in zip(bigs, expected))


def check_products():
    a, b = number(), number(12)
    x, y = rbigint.fromlong(a), rbigint.fromlong(b)
    return are_right([x.mul(y), x.mul(x)], [a * b, a * a])


def check_products_by_digits():
    a, b = number(), source.choice(DIGITS)
    x = rbigint.fromlong(a)
    return are_right([x.int_mul(b), x.mul(rbigint.fromlong(b))], [a * b, a * b])


def check_sums():
    a, b, c = number(), number(3), source.choice(DIGITS)
    x, y = rbigint.fromlong(a), rbigint.fromlong(b)
    return are_right([x.add(y), x.sub(y), x.int_add(c), x.int_sub(c)], [a + b, a - b, a + c, a - c])


def check_common_bits():
    a, b = number(), number(3)
    return is_right(rbigint.fromlong(a).and_(rbigint.fromlong(b)), a & b)


def check_quotients():
    a, b = number(), number() or 3
    x, y = rbigint.fromlong(a), rbigint.fromlong(b)
    return are_right(list(x.divmod(y)) + [x.floordiv(y), x.mod(y)], list(divmod(a, b)) + [a // b, a % b])


def check_quotients_by_digits():
    a, b = number(), source.choice(DIGITS)
    x, y = rbigint.fromlong(a), rbigint.fromlong(b)
    return are_right(list(x.divmod(y)) + [x.mod(y), x.int_mod(b)], list(divmod(a, b)) + [a % b, a % b])


def check_exact_quotients():
    a, b = number(), number() or 3
    x, y = rbigint.fromlong(a * b), rbigint.fromlong(b)
    return are_right(x.divmod(y), [a, 0])


def check_texts():
    a = number(12)
    return rbigint.fromlong(a).str() == str(a) and is_right(rbigint.fromdecimalstr(str(a)), a)


def check_bytes():
    data = "".join([source.choice("\0\1\x7f\x80\xff") for _ in range(source.randrange(70))])
    value = int("0" + data.encode("hex"), 16)
    signed = value - (1 << 8 * len(data)) if data >= "\x80" else value
    return are_right(
        [rbigint.frombytes(data, "big", False), rbigint.frombytes(data[::-1], "little", False),
         rbigint.frombytes(data, "big", True), rbigint.frombytes(data[::-1], "little", True)],
        [value, value, signed, signed])


def check_powers():
    a, b = number(3), source.randrange(8)
    return is_right(rbigint.fromlong(a).pow(rbigint.fromlong(b)), a ** b)


def check_powers_modulo():
    a, b, c = number(2), abs(number(2)), number(2) or 1
    return is_right(rbigint.fromlong(a).pow(rbigint.fromlong(b), rbigint.fromlong(c)), pow(a, b, c))


CHECKS = (check_products, check_products_by_digits, check_sums, check_common_bits, check_quotients,
          check_quotients_by_digits, check_exact_quotients, check_texts, check_bytes, check_powers, check_powers_modulo)
METHODS = ("and_", "mod", "int_mod", "str", "pow", "frombytes")


def main(argument):
    if argument == "mended":
        import rpython_mends_integers
        rpython_mends_integers.apply()
        for check in CHECKS:
            print "%s: %d" % (check.__name__, sum([not check() for _ in range(ROUNDS)]))
    print "mended: %d" % sum([getattr(rbigint, name).__module__ == "rpython_mends_integers" for name in METHODS])


if __name__ == "__main__":
    main(sys.argv[1])
