"""yield from: values, results, send, throw and close go through to the inner iterator."""


def inner(name):
    try:
        got = yield name + "1"
        print(name, "got", got)
        got = yield name + "2"
        print(name, "got", got)
    except ValueError as error:
        print(name, "caught", error)
        yield name + " recovered"
    finally:
        print(name, "finally")
    return name + " result"


def outer():
    first = yield from inner("a")
    second = yield from inner("b")
    return first, second


def drive(generator, *values):
    try:
        print(next(generator))
        for value in values:
            if isinstance(value, Exception):
                print(generator.throw(value))
            else:
                print(generator.send(value))
    except StopIteration as stop:
        print("stop", stop.value)
    except Exception as error:
        print("out", repr(error))


drive(outer(), 1, 2, 3, 4)
drive(outer(), ValueError("v"), None, None, None)
drive(outer(), KeyError("k"))
g = outer()
next(g)
g.close()


def plain():
    result = yield from [1, 2]
    print("list gives", result)
    yield from "ab"
    yield from {"k": 0}
    yield from (n for n in range(2))
    yield from ()
    return (yield from [])


print(list(plain()))
drive(plain(), "sent to a list iterator")
drive(plain(), IndexError("thrown at a list iterator"))


class Custom:
    """An iterator with a send of its own and a result."""

    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration("custom result")
        return self.n

    def send(self, value):
        print("send", value)
        return self.__next__()


def delegate():
    print("result", (yield from Custom()))


drive(delegate(), "x", "y")


def flatten(tree):
    for node in tree:
        if isinstance(node, list):
            yield from flatten(node)
        else:
            yield node


print(list(flatten([1, [2, [3, [4], 5]], [], [[6]]])))


def count_down(n):
    if n:
        yield n
        return (yield from count_down(n - 1)) + n
    return 0


def total(n):
    print("total", (yield from count_down(n)))


print(list(total(5)), len(list(total(200))))


def wrong(value):
    yield from value


for value in (5, None, print):
    try:
        list(wrong(value))
    except TypeError as error:
        print(error)


def stop_inside():
    raise StopIteration("leaks")
    yield


try:
    list(wrong(stop_inside()))
except RuntimeError as error:
    print(error, repr(error.__cause__))
