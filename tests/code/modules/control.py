"""Loops, exceptions, generators, comprehensions and unpacking."""


def pairs(n):
    for i in range(n):
        try:
            sent = yield i, i * i
        except ValueError as error:
            yield str(error)
        finally:
            n -= 1
    return "end"


def delegate():
    result = yield from pairs(3)
    yield result


def handle(value):
    try:
        try:
            return 1 // value
        except (TypeError, ZeroDivisionError) as error:
            raise RuntimeError("wrapped") from error
    except RuntimeError:
        return -1
    finally:
        value = None


first, *middle, last = [x for x in range(6) if x % 2 or x > 3]
squares = {n: {n * n, -n} for n in middle}
i = 0
while True:
    i += 1
    if i == 3:
        continue
    if not i < 5 <= 10:
        break
else:
    print("never")
print(list(delegate()), handle(0), handle(1), first, middle, last, squares, i)
generator = pairs(2)
print(next(generator), generator.throw(ValueError("thrown")))
