"""Generators in global variables, which are constants of a compiled loop, resumed in loops."""


def totals():
    total = 0
    while True:
        received = yield total
        total += received


def outer(inner):
    result = yield from inner
    return result


running = totals()
next(running)
through = outer(totals())
next(through)
numbers = iter(range(100000))
counting = (i * i for i in numbers)


def send(n):
    for i in range(n):
        last = running.send(i), through.send(i), next(counting)
    return last


print(send(3000), send(3000))
for i in range(3000):
    last = running.send(-i)
print(last, through.send(1), next(numbers))
