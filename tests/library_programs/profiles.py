"""cProfile and _lsprof: who called whom, and how often."""
import _lsprof
import cProfile
import io
import pstats


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def work():
    names = []
    for i in range(3):
        names.append(str(i))
        len(names)
    "-".join(names)
    dict.fromkeys(names)
    try:
        int("x")
    except ValueError:
        pass
    return list(squares(3))


def squares(n):
    for i in range(n):
        yield i * i


def name_of(code):
    return code if isinstance(code, str) else code.co_name


def show(profiler):
    for entry in sorted(profiler.getstats(), key=lambda entry: name_of(entry.code)):
        print(name_of(entry.code), entry.callcount, entry.reccallcount, entry.totaltime >= entry.inlinetime >= 0)
        for call in sorted(entry.calls or (), key=lambda call: name_of(call.code)):
            print("   ", name_of(call.code), call.callcount, call.reccallcount)


for options in [{}, {"subcalls": False}, {"builtins": False}]:
    profiler = _lsprof.Profiler()
    profiler.enable(**options)
    fib(6)
    work()
    profiler.disable()
    show(profiler)
    print(len(profiler.getstats()) > 0, profiler.clear(), profiler.getstats())

ticks = iter(range(1000))
profiler = _lsprof.Profiler(lambda: next(ticks), 0.5)
profiler.enable(builtins=False)
fib(2)
profiler.disable()
for entry in profiler.getstats():
    print(entry.code.co_name, entry.totaltime, entry.inlinetime, len(entry), entry[1])
profile = cProfile.Profile()
print(profile.runcall(fib, 5), profile.runctx("x = fib(2)", {"fib": fib}, {}) is profile)
with profile:
    work()
text = io.StringIO()
pstats.Stats(profile, stream=text).sort_stats("ncalls", "name").print_stats("fib|append|work")
print([line.split()[0] + " " + line.split()[-1].split("/")[-1] for line in text.getvalue().splitlines() if "(" in line][1:])
