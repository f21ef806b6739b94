"""Loops over dicts that delete keys and set others, so that the size stays."""


def attempt(what, keys, view, change):
    d = dict.fromkeys(keys, 0)
    seen = []
    try:
        for item in view(d):
            seen.append(item)
            change(d, item)
            if len(seen) > 5:
                break
    except RuntimeError as error:
        print(what, seen, error)
    else:
        print(what, seen)


def set_again(d, key):
    del d[key]
    d[key] = 0


def set_last_again(d, key):
    last = list(d)[-1]
    del d[last]
    d[last] = 0


def set_first_again(d, key):
    first = list(d)[0]
    del d[first]
    d[first] = 0


def clear_and_set(d, key):
    d.clear()
    d[7] = 0


def assign(d, key):
    d[key] = 1


for kind, keys in (("int", [0]), ("str", ["a"]), ("object", [()])):
    attempt(kind, keys, iter, set_again)
    attempt(kind, keys, dict.keys, set_again)
attempt("values", [0], dict.values, lambda d, value: set_again(d, 0))
attempt("items", [0], dict.items, lambda d, item: set_again(d, 0))
attempt("two, this one", [0, 1], iter, set_again)
attempt("two, the last", [0, 1], iter, set_last_again)
attempt("two, the first", [0, 1], iter, set_first_again)
attempt("clear", [0], iter, clear_and_set)
attempt("assign", [0, 1], iter, assign)
attempt("delete", [0, 1], iter, lambda d, key: d.pop(key))

d = {}
iterator = iter(d)
d[1] = 0
del d[1]
print(list(iterator))
