"""sys.setprofile: calls and returns, of builtin functions too."""
import sys


def profiler(frame, event, arg):
    name = getattr(arg, "__name__", arg)
    events.append((event, frame.f_code.co_name, name))


def work(n):
    numbers = [n]
    numbers.append(len(numbers))
    numbers.sort(key=key)
    text = "a,b".split(sep=",")
    numbers.extend(*[[1, 2]])
    try:
        int("x", base=10)
        [].pop()
    except ValueError:
        pass
    try:
        numbers.index(50)
    except ValueError:
        pass
    return list(map(abs, gen(2)))


def key(x):
    return -x


def gen(n):
    for i in range(n):
        yield i


def fails():
    raise KeyError


events = []
sys.setprofile(profiler)
work(3)
sys.setprofile(None)
for event in events:
    print(event)
events = []
sys.setprofile(profiler)
try:
    fails()
except KeyError:
    pass
print(sys.getprofile() is profiler)
sys.setprofile(None)
for event in events:
    print(event)


def broken(frame, event, arg):
    raise ValueError(event)


def simple():
    return len([])


for function in (simple, len):
    sys.setprofile(broken)
    try:
        function([]) if function is len else function()
    except ValueError as error:
        print(error)
    print(sys.getprofile())


def begin():
    sys.setprofile(profiler)
    return 1


def under_way():
    begin()
    x = len("abc")
    return x


events = []
under_way()
sys.setprofile(None)
for event in events:
    print(event)
