"""Generators that wait for one another, with `with`, loops in `try`, displays and imports."""


class Manager:
    def __enter__(self):
        return [1, 2]

    def __exit__(self, kind, value, traceback):
        return True


class Iterator:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration("it")
        self.n -= 1
        return self.n


def inner(n):
    got = [n]
    try:
        for i in range(n):
            got.append((yield i))
    except ValueError as error:
        got += [str(error)]
        yield "caught"
    return got


def outer(n, *rest, key=None):
    seen = []
    try:
        seen.append([*rest, *(yield from inner(n))])
        with Manager() as (a, b):
            seen += [(yield from Iterator(a + b))]
            seen[0][9]
        for x, *y in [(1, 2), (3,)]:
            try:
                seen[x:] = y
                continue
            except TypeError:
                break
            finally:
                key = {**{"a": x}, "b": f"{y!r:>{x}}{x}"}
    except (KeyError, ZeroDivisionError) as error:
        return {"error": error}
    return {str(s) for s in seen}, key, {"k": n, "v": (lambda q=n, *, z: q + n)(z=1)}


def use(f, *args, **more):
    g = f(*args, **more)
    r = []
    try:
        r.append(next(g))
        r.append(g.send("s"))
        r.append(g.throw(ValueError("thrown")))
        while True:
            r.append(next(g))
            if len(r) > 20:
                g.close()
    except StopIteration as stop:
        r.append(str(stop.value))
    except ValueError:
        raise RuntimeError(len(r)) from None
    return r


print(use(outer, 3, 4, 5, key=6), use(inner, 2))
from os import path as p, sep
import os.path as q
global_list = [use(f, n) for f in (inner, outer) for n in (1, 2) if f is not use]
assert global_list, "none"
del global_list[0]
print(global_list, p is q)
