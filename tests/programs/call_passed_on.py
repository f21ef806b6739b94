# Arguments passed on by `f(*args, **kwargs)`, often enough that the JIT compiles it.


def three(a, b=2, *, c=3):
    return a * 100 + b * 10 + c


def starred(*args, **kwargs):
    return args, sorted(kwargs.items())


def passed_on(function, *args, **kwargs):
    return function(*args, **kwargs)


def passed_twice(function, *args, **kwargs):
    return passed_on(function, *args, **kwargs)


def added(function, *args, **kwargs):
    return function(0, *args, extra=1, **kwargs)


def changed(*args, **kwargs):
    kwargs["c"] = kwargs.pop("c", 0) + 1
    kwargs["new"] = len(kwargs)
    return sorted(kwargs.items())


def passed_and_kept(function, *args, **kwargs):
    result = function(*args, **kwargs)
    return result, sorted(kwargs.items())


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except TypeError as error:
        return str(error)


def total_of(rounds):
    total = 0
    for i in range(rounds):
        total += passed_on(three, i, c=i) + passed_twice(three, i, b=1) + passed_on(three, b=1, a=i)
        total += len(passed_twice(starred, i, x=1, y=2)[1])
    return total


print(total_of(3000))
for i in range(2000):
    results = [
        passed_on(starred), passed_on(starred, i), passed_twice(starred, a=i, b=2), added(starred, i, c=i),
        passed_and_kept(changed, i, c=i), passed_and_kept(changed, d=4),
        passed_on(starred, **{"not a name": i, "": 2}), passed_on(starred, **{"x" + str(i % 7): i, "y": 2}),
        attempt(three), attempt(three, i, 1, 2), attempt(three, i, d=1), attempt(three, i, a=1),
        attempt(added, starred, extra=i), attempt(passed_on, three, i, c=1, e=i),
        attempt(lambda: three(**{1: i})), attempt(lambda: three(i, **{"b": 1}, **{"b": 2})),
    ]
    if i % 500 == 499:
        for result in results:
            print(result)


class Names(dict):
    def __getitem__(self, key):
        return "own"

    def keys(self):
        return ["k"]


class Mapping:
    def __getitem__(self, key):
        return key * 2

    def keys(self):
        return iter(["p", "q"])


print(starred(**Names(a=1)), starred(**Mapping()), starred(b=1, **Mapping()))
print(attempt(lambda: starred(p=1, **Mapping())), attempt(lambda: starred(**3)))
