# What a shift by very much raises: from about 2**66 on another error than before.
for exponent in 62, 63, 64, 65, 67, 70, 200:
    for number in 1, -5, 2**70, 0, True:
        try:
            print(exponent, number << 2**exponent)
        except (MemoryError, OverflowError) as error:
            print(exponent, type(error).__name__, error)
        print(number >> 2**exponent)
