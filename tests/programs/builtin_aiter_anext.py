# aiter and anext over a class with the special methods, driven by hand.
class Countdown:
    def __init__(self, start):
        self.left = start

    def __aiter__(self):
        return self

    def __anext__(self):
        return Step(self)


class Step:
    def __init__(self, countdown):
        self.countdown = countdown

    def __await__(self):
        if self.countdown.left == 0:
            raise StopAsyncIteration
        self.countdown.left -= 1
        if False:
            yield
        return self.countdown.left


class Waiting:
    def __anext__(self):
        return self

    def __await__(self):
        return iter("ab")


class Wrong:
    def __init__(self, given):
        self.given = given

    def __aiter__(self):
        return self.given

    def __anext__(self):
        return self.given

    __await__ = __anext__


def run(awaitable):
    try:
        awaitable.__await__().send(None)
    except StopIteration as e:
        return e.value


def show(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


countdown = Countdown(2)
print(aiter(countdown) is countdown, type(anext(countdown)).__name__)
for default in ("end", None):
    waiting = anext(countdown, default)
    print(type(waiting).__name__, iter(waiting) is waiting, run(waiting))
show(lambda: next(anext(countdown, 5)))

show(lambda: next(anext(Waiting(), 0)))
show(lambda: anext(Waiting(), 0).send(None))
show(lambda: anext(Waiting(), 0).throw(ValueError))
show(lambda: anext(Waiting(), 0).close())

show(lambda: aiter(1))
show(lambda: aiter())
show(lambda: aiter(Wrong(7)))
show(lambda: anext(1))
show(lambda: anext(1, 2))
show(lambda: anext())
show(lambda: anext(countdown, default=1))
show(lambda: next(anext(Wrong(7), 1)))
show(lambda: next(anext(Wrong(Wrong(7)), 1)))
