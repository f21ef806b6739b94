"""Reading, assigning and deleting slices of a list, with every kind of step."""
BOUNDS = [None, 0, 2, -2, 5, -9, 9]
letters = list("abcde")
for step in (1, 2, -1, -2, 7):
    print(step, ["".join(letters[start:stop:step]) for start in BOUNDS for stop in BOUNDS])
for start, stop, new in [(1, 3, "XYZ"), (1, 3, ""), (2, 2, "!"), (4, 1, "!"), (-1, None, "xy"), (None, 0, "<"), (9, 10, ">"), (None, None, "all"), (0, 5, [1])]:
    items = letters[:]
    items[start:stop] = new
    print(start, stop, items)
for start, stop, step, new in [(None, None, 2, "XYZ"), (None, None, -1, "54321"), (3, 0, -2, "AB"), (1, None, 3, "PQ"), (4, 4, 2, ""), (0, 1, 5, "z")]:
    items = letters[:]
    items[start:stop:step] = new
    print(start, stop, step, items)
    del items[start:stop:step]
    print(items)
for start, stop, step in [(1, 3, 1), (None, None, None), (3, 1, None), (None, None, -2), (-2, None, None), (0, 9, 4)]:
    items = letters[:]
    del items[start:stop:step]
    print(start, stop, step, items)
items = [1, 2, 3]
items[1:1] = items
print(items)
items[::2] = items[1::2]
print(items)


def assign(where, value):
    items = [1, 2, 3, 4]
    items[where] = value
    return items


def attempt(action, *args):
    try:
        print(action(*args))
    except Exception as error:
        print(type(error).__name__, error)


attempt(assign, slice(None, None, 2), [1])
attempt(assign, slice(None, None, -1), "abcde")
attempt(assign, slice(0, 2), 5)
attempt(assign, slice(0, 2, 2), 5)
attempt(assign, slice(None, None, 0), [])
attempt(assign, slice("a", None), [])
attempt(assign, slice(0, 1.5), [])
attempt(assign, 9, 1)
attempt(assign, -9, 1)
attempt(assign, "a", 1)
attempt(assign, slice(-(10 ** 30), 10 ** 30), "z")
