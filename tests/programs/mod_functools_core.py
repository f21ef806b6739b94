"""_functools: reduce, partial and cmp_to_key."""
from _functools import cmp_to_key, partial, reduce


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(max, [3, 9, 2], 5), reduce(pow, [], "start"), reduce(pow, "x"))
attempt(reduce, pow, [])
attempt(reduce, pow, 5)
attempt(reduce, pow)
attempt(reduce, lambda a, b: a / b, [1, 0])


def show(*args, **keywords):
    return args, sorted(keywords.items())


p = partial(show, 1, 2, key="k")
print(p(), p(3), p(3, key="other", more=1), p.args, p.keywords, p.func is show)
print(partial(show)(), partial(show, 1)(), partial(show, 1)(2), partial(show, 1)(2, 3), partial(show, 1)(2, 3, 4),
      partial(show, 1, 2)(), partial(show, 1, 2)(3), partial(show)(1, x=2))
q = partial(p, 4, more=True)
print(q.func is show, q.args, q.keywords, q(5))
print(partial(int, base=2), partial(pow, 2, 5), partial(int, base=2)("101"))
p.note = "kept"
print(p.note, p.__dict__, partial(p).func is p, partial(p)(7))
p.keywords["key"] = "changed"
print(p())
print(list(map(partial(pow, 2), range(5))), sorted("bca", key=partial(max, "b")))


class Counting(partial):
    count = 0

    def __call__(self, *args):
        Counting.count += 1
        return super().__call__(*args)


c = Counting(show, "c")
print(c(1), c(2), Counting.count, c.func is show, isinstance(c, partial), type(c).__name__, partial(c).func is c)
attempt(partial)
attempt(partial, 5)
attempt(partial(len), 1, 2)
attempt(lambda: partial(show, 1).missing)


class Holder:
    method = partial(show, "no self")


print(Holder().method(1), partial[int])


def by_last(a, b):
    return (a[-1] > b[-1]) - (a[-1] < b[-1])


words = ["one", "two", "three", "four"]
print(sorted(words, key=cmp_to_key(by_last)), min(words, key=cmp_to_key(by_last)))
K = cmp_to_key(lambda a, b: a - b)
print(K(1) < K(2), K(1) > K(2), K(1) == K(1), K(1) != K(1), K(1) <= K(0), K(1) >= K(0), K(5).obj, K(obj=6).obj)
attempt(lambda: K(1) < 1)
attempt(lambda: hash(K(1)))
attempt(lambda: K.obj)
attempt(sorted, [1, "a"], key=K)
attempt(cmp_to_key)
print(sorted([3, 1, 2], key=cmp_to_key(mycmp=lambda a, b: b - a)))
