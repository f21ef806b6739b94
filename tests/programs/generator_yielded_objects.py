# What a generator has yielded: errors raised at the `yield`, values sent, and variables seen while it waits.


def pairs(n):
    for i in range(n):
        got = yield (i, i + 0.5)
        if got is not None:
            yield [got]


def handled(n):
    for i in range(n):
        try:
            yield i + 0.5
        except ValueError as error:
            yield (str(error), i)
        finally:
            n += 1


def rebound(n):
    x = n
    while x < n + 1000:
        x = (yield x + 1) or x + 1


def run():
    total = 0
    for i, half in pairs(2000):
        total += i + half
    total += sum(x + 0.5 for x in range(2000))
    total += sum(rebound(5))
    return total


print(run())
for rounds in range(1500):
    it = pairs(10)
    seen = [next(it), it.send("sent"), next(it)]
    try:
        it.throw(KeyError("thrown"))
    except KeyError as error:
        seen.append(repr(error))
    seen.append(next(it, "over"))
    it = handled(3)
    seen += [next(it), it.throw(ValueError("v")), next(it), it.gi_frame.f_locals["i"]]
    it.close()
    it = rebound(rounds)
    seen += [next(it), it.gi_frame.f_locals["x"], it.send(7), it.gi_frame.f_locals["x"], next(it)]
    if rounds % 500 == 499:
        print(seen)
