"""Parameters of every kind, closures, keywords and stars."""


def parameters(a, /, b=2, *rest, c, d="d", **more):
    return (a, b, rest, c, d, sorted(more))


def counter():
    n = 0

    def step(by=1):
        nonlocal n
        n += by
        return n
    return step


step = counter()
results = [parameters(1, c=3), parameters(1, 5, 6, 7, c=3, e=4), parameters(*(1, 2), **{"c": 3}), step(), step(by=4)]
results.append((lambda x, y=3: x * y)(5))
print(results, f"{results[-1]!r:>5} {step()}")
