"""del of names, attributes, items, slices and lists of these."""


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


a = b = c = d = e = 1
del a
del b, c
del (d), [e]
print([name for name in "abcde" if name in globals()])


class Box:
    x = "class"

    def __delattr__(self, name):
        print("delattr", name)
        object.__delattr__(self, name)

    def __delitem__(self, key):
        print("delitem", key)


def tell(value):
    print("evaluate", value)
    return value


box = Box()
box.x = box.y = box.z = 1
del box.x, (box.y, [box.z])
print(box.x, vars(box))
del box[1], box["k"], box[1:2], box[::2, ...], box[tell(3)]
attempt(lambda: delattr(box, "x"))
items = list(range(10))
del items[0], items[-1], items[2:4]
print(items)
del items[::2]
print(items)
del items[5:], items[:1]
print(items)
del items[:]
print(items)
table = {"a": {"b": [1, 2, 3]}, "c": 0}
del table["a"]["b"][1], table["c"]
print(table)


def local(flag):
    x = 1
    if flag:
        del x
    return x


attempt(lambda: local(False))
attempt(lambda: local(True))


def twice():
    x = 1
    del x
    del x


attempt(twice)


def of_cell():
    x = [1]

    def inner():
        nonlocal x
        del x

    inner()
    return x


attempt(of_cell)


def of_global():
    global gone
    gone = 1
    del gone
    return gone


attempt(of_global)


def undefined():
    global never
    del never


attempt(undefined)


def in_loop():
    for i in range(3):
        del i
    return i


attempt(in_loop)


def argument(x, *rest, **named):
    del x, rest, named["k"]
    return sorted(locals())


attempt(lambda: argument(1, 2, k=3))
attempt(lambda: argument(1))


class Body:
    kept = gone = 1
    del gone
    try:
        del gone
    except NameError as error:
        message = str(error)


print(Body.kept, hasattr(Body, "gone"), Body.message)


def wrong_item(container, key):
    del container[key]


def wrong_attribute(thing):
    del thing.missing


for container, key in (([], 0), ({}, "k"), ((1,), 0), ("text", 0), (5, 0), ([1], "a"), (None, 1), ({}, [])):
    attempt(lambda: wrong_item(container, key))
for thing in (object(), 5, len, Body, int, Box()):
    attempt(lambda: wrong_attribute(thing))
