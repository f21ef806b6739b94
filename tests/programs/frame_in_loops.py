"""Frames of calls in loops that are hot: looked at from outside, kept, and left by exceptions."""
import sys

N = 3000


def names(frame):
    found = []
    while frame is not None:
        found.append(frame.f_code.co_name)
        frame = frame.f_back
    return found


# Exceptions that leave a call, are caught inside of it, or in the loop itself.


def leaf(i):
    if i % 3 == 0:
        raise ValueError(i)
    return i


def between(i):
    value = i * 2
    return leaf(i) + value


def catching(i):
    try:
        return between(i)
    except ValueError:
        return -1


def looping(n):
    total = 0
    for i in range(n):
        total += catching(i)
        try:
            total += between(i)
        except ValueError as error:
            last = error
            total -= 1
    return total, last


total, last = looping(N)
traceback = last.__traceback__
print(total)
while traceback is not None:
    frame = traceback.tb_frame
    print(traceback.tb_lineno, frame.f_locals.get("i"), frame.f_locals.get("value"), names(frame))
    traceback = traceback.tb_next


def caught_where_raised(n):
    count = 0
    for i in range(n):
        try:
            if i % 2:
                raise KeyError(i)
            [][i]
        except LookupError as error:
            count += 1
            kept = error
    return count, kept


count, kept = caught_where_raised(N)
frame = kept.__traceback__.tb_frame
print(count, frame.f_lineno, frame.f_locals["i"], names(frame))

# Errors kept from many calls: each has its own frames.


def fail(i):
    local = str(i)
    try:
        leaf(i)
    except ValueError as error:
        return error


errors = []
for i in range(0, N, 3):
    errors.append(fail(i))
print(all(each.__traceback__.tb_frame.f_locals == {"i": 3 * i, "local": str(3 * i)} for i, each in enumerate(errors)))
print(all(names(each.__traceback__.tb_next.tb_frame) == ["leaf", "fail", "<module>"] for each in errors))
print(len(set(id(each.__traceback__.tb_frame) for each in errors)) == len(errors))

# Frames handed out by calls that go on, now and then or each time.


def handed_out(i):
    own = i + 1
    frame = sys._getframe()
    own += 1
    return frame


def middle(i):
    mine = -i
    return handed_out(i)


def collect(n, every):
    frames = []
    for i in range(n):
        frame = middle(i)
        if i % every == 0:
            frames.append(frame)
    return frames


for every in (1, 7, 1000):
    frames = collect(N, every)
    print(all(frame.f_locals["own"] == frame.f_locals["i"] + 2 for frame in frames), len(frames),
          all(frame.f_back.f_locals == {"i": i * every, "mine": -i * every} for i, frame in enumerate(frames)),
          all(names(frame) == ["handed_out", "middle", "collect", "<module>"] for frame in frames),
          frames[0].f_back.f_back is frames[-1].f_back.f_back)


def caller_sees(n):
    total = 0
    for i in range(n):
        total += look()
        i = -i
        total += look()
    return total


def look():
    return sys._getframe(1).f_locals["i"]


print(caller_sees(N))


def seen_at_last(n):
    for i in range(n):
        value = i * i
        if i == n - 1:
            return locals(), sys._getframe().f_back.f_lineno


print(seen_at_last(N))


def lines(n):
    found = set()
    for i in range(n):
        found.add(line())
        if i > n - 5:
            found.add(line())
    return sorted(found)


def line():
    return sys._getframe(1).f_lineno


print(lines(N))

# Recursion.


def down(n):
    if n == 0:
        return names(sys._getframe())
    return down(n - 1)


def many_down(n):
    for i in range(n):
        found = down(i % 7)
    return found


print(many_down(N))


def fails_below(n):
    if n == 0:
        raise KeyError
    fails_below(n - 1)


def many_fail(n):
    depths = set()
    for i in range(n):
        try:
            fails_below(i % 5)
        except KeyError as error:
            depth = 0
            traceback = error.__traceback__
            while traceback.tb_next is not None:
                traceback = traceback.tb_next
                depth += 1
            depths.add((depth, len(names(traceback.tb_frame))))
    return sorted(depths)


print(many_fail(N))

# Generators.


def counting(n):
    for i in range(n):
        yield i


def watched(n):
    for i in counting(n):
        yield i if i % 500 else names(sys._getframe())


def delegating(n):
    yield from watched(n)


print([item for item in delegating(N) if isinstance(item, list)])
generator = counting(N)
print(sum(i for i in generator if generator.gi_frame.f_locals["i"] == i), generator.gi_frame)


def failing_generator(n):
    for i in range(n):
        yield i
    raise ValueError(n)


def exhausting(n):
    places = set()
    for i in range(n):
        try:
            for item in failing_generator(i % 4):
                pass
        except ValueError as error:
            traceback = error.__traceback__
            places.add((traceback.tb_frame.f_code.co_name, traceback.tb_next.tb_frame.f_locals["n"],
                        traceback.tb_next.tb_frame.f_back))
    return sorted(places)


print(exhausting(N))

# Classes and super() found through frames.


class Base:
    def number(self):
        return 1


parent = super


class Derived(Base):
    def number(self):
        __class__
        return parent().number() + 1


def methods(n):
    total = 0
    derived = Derived()
    for i in range(n):
        total += derived.number()
    return total


print(methods(N))
