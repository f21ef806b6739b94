# The keywords of a partial: kept apart from its dict until the program has seen that.
import copy
import pickle
from functools import partial


def show(*args, **keywords):
    return args, keywords


def three(a, b, c=0):
    return a, b, c


add = partial(show, 1, x=2, y=3)
print([add(i) for i in range(3)], add(5, z=1), add(5, x=7), add(**{"y": 0}), add(*[1, 2]))
print(list(add.keywords.items()))
add.keywords["x"] = 20
add.keywords["w"] = 4
print(add(0), add(w=5))
del add.keywords["y"]
print(add(), add.keywords)
add.keywords[5] = 6
for call in lambda: add(), lambda: add(x=1), lambda: partial(add, 1)():
    try:
        print(call())
    except TypeError as e:
        print(e)
outer = partial(partial(show, a=1), 2, b=3)
print(outer(), outer(a=5), outer.keywords, outer.args)
first, second = partial(three, c=5), partial(three, b=1)
print(first(1, 2), second(1), second(1, c=2))
for call in lambda: second(1, 2), lambda: first(1), lambda: first(1, 2, 3), lambda: partial(three, d=1)(1, 2):
    try:
        print(call())
    except TypeError as e:
        print(e)
keywords = {"q": 1}
state = partial(show)
state.__setstate__((show, (1,), keywords, {}))
print(state(2))
keywords["q"] = 2
print(state(2).__class__, state.keywords == {"q": 2} or state.keywords == {"q": 1})
copied = copy.copy(first)
print(copied(1, 2), pickle.loads(pickle.dumps(partial(divmod, 7)))(2))
reduced = outer.__reduce__()[2][2]
reduced["b"] = 9
print(outer(), partial(outer, c=1)())


class Derived(partial):
    def __call__(self, *args, **keywords):
        return "derived", super().__call__(*args, **keywords)


print(Derived(show, 1, k=2)(3), Derived(show, k=2)(k=3))


class Changing:
    """A value whose repr changes the keywords."""

    def __repr__(self):
        changing.keywords["b"] = 5
        return "changing"


changing = partial(show, a=Changing())
print(repr(changing).count("changing"), sorted(changing()[1]))


def loop(function, rounds):
    total = 0
    for i in range(rounds):
        total += function(i)
    return total


def plus(a, b, c):
    return a + b - c


print(loop(partial(plus, 5, c=2), 3000), loop(partial(plus, b=5, c=2), 3000), loop(partial(plus, 1, 2), 3000))
changed = partial(plus, 5, c=2)
print(loop(changed, 2000), changed.keywords.update(c=3), loop(changed, 2000))
