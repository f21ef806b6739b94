# Calls one after another may use the same frame: its registers are unbound again; a frame that the program has stays.
import sys
import types


def plain(first, second):
    return first


def with_defaults(first, second=2, third=3):
    return first, second, third


def with_keywords(first, *others, named=1, **all):
    return first, others, named, all


def unbound(sets):
    if sets:
        value = sets
    return value


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def deep(n):
    values = [n]
    return 0 if n == 0 else deep(n - 1) + values[0]


class Base:
    def __init__(self, value):
        self.value = value

    def get(self, plus=0):
        return self.value + plus


class Derived(Base):
    def __init__(self, value):
        super().__init__(value)
        self.read = lambda: self.value


def own_frame():
    return sys._getframe()


def variables(name):
    return locals()


def raising(n):
    if n == 0:
        raise ValueError(n)
    return raising(n - 1)


def arguments():
    for i in range(200):
        plain(i, i)
    print(plain(1, 2), plain(second=3, first=4), fib(14), deep(150), deep(150))
    for i in range(3):
        print(with_defaults(i), with_defaults(i, i), with_defaults(i, i, i), with_keywords(i), with_keywords(i, 5, a=6))


def registers():
    for i in range(3):
        print(unbound("bound"))
        try:
            unbound("")
        except UnboundLocalError as e:
            print(e)


def methods():
    for i in range(3):
        derived = Derived(i)
        print(derived.get(), derived.get(1), derived.read(), list(map(Base.get, [derived, Base(7)])))


def frames():
    first, second = own_frame(), own_frame()
    print(first is second, first.f_code is second.f_code, first.f_back is second.f_back)
    print(variables(1), variables(2))
    kept = []
    for i in range(4):
        try:
            raising(i)
        except ValueError as e:
            kept.append(e.__traceback__)
    for traceback in kept:
        while traceback:
            print(traceback.tb_lineno, traceback.tb_frame.f_locals.get("n"), end=" ")
            traceback = traceback.tb_next
        print()


def other_globals():
    names = {}
    exec("def read(): return name", names)
    for i in range(3):
        read = types.FunctionType(names["read"].__code__, {"name": i})
        print(read(), read(), end=" ")
    print()


def changing():
    plain.__code__ = (lambda first, second: (second, first)).__code__
    print(plain(1, 2), plain(3, 4))
    plain.__code__ = (lambda first: first).__code__
    print(plain(5))
    try:
        plain(1, 2)
    except TypeError as e:
        print(e)


def profiled(depth):
    events = []
    sys.setprofile(lambda frame, event, argument: events.append((event, frame.f_code.co_name, frame.f_lineno)))
    fib(depth)
    sys.setprofile(None)
    print(len(events), events[:6])
    print(fib(depth))


for part in arguments, registers, methods, frames, other_globals, changing:
    part()
profiled(3)
for part in registers, methods, frames:
    part()
