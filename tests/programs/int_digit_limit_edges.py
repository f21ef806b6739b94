"""str() of ints just below and above the limit of digits."""
import sys

for limit in 640, 641, 4300:
    sys.set_int_max_str_digits(limit)
    for power in range(limit - 3, limit + 4):
        for offset in -1, 0, 1:
            for sign in 1, -1:
                number = sign * (10 ** power + offset)
                try:
                    shown = len(str(number))
                except ValueError as error:
                    shown = str(error)[:40]
                print(limit, power, offset, sign, shown)
