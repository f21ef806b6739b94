"""Values sent into generators, and what `yield` is worth as an expression."""


def echo():
    received = yield "ready"
    while received is not None:
        received = yield received * 2
    return "done"


g = echo()
print(next(g), g.send(5), g.send("ab"))
try:
    next(g)
except StopIteration as stop:
    print("returned", stop.value)


def average():
    total, count, mean = 0, 0, None
    while True:
        value = yield mean
        total += value
        count += 1
        mean = total / count


a = average()
a.send(None)
print([a.send(v) for v in (10, 20, 60)])
try:
    average().send(1)
except TypeError as error:
    print(error)


def places():
    print("call", max((yield "a"), (yield "b")))
    x = [(yield 1), (yield 2)]
    y = (yield 3) + (yield 4)
    z = {(yield "k"): (yield "v")}
    w = yield x, y, z
    print(f"{(yield w)}")
    if (yield "condition"):
        print("taken")
    return (yield "last")


def drive(generator, values):
    answers = [next(generator)]
    try:
        for value in values:
            answers.append(generator.send(value))
    except StopIteration as stop:
        answers.append(("stop", stop.value))
    return answers


print(drive(places(), [3, 7, "x", "y", 10, 20, "key", "value", "w", "text", True, "end"]))


def bare():
    yield
    (yield)
    x = yield
    print("got", x)


print(drive(bare(), [1, 2, 3]))


def coroutine(function):
    def start(*args):
        generator = function(*args)
        next(generator)
        return generator
    return start


@coroutine
def printer(prefix):
    while True:
        print(prefix, (yield))


@coroutine
def evens(target):
    while True:
        value = yield
        if value % 2 == 0:
            target.send(value)


sink = evens(printer("even:"))
for n in range(5):
    sink.send(n)
sink.close()
try:
    sink.send(1)
except StopIteration:
    print("closed")


def lambda_yield():
    f = lambda: (yield 5)
    return list(f())


print(lambda_yield())


def own():
    try:
        me.send(1)
    except ValueError as error:
        yield str(error)


me = own()
print(next(me))
