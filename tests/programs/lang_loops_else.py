"""for and while with else, break and continue, in one another; what is iterated while it changes."""


def first(values, wanted):
    for index, value in enumerate(values):
        if value == wanted:
            break
    else:
        index = None
    return index


print(first("abc", "c"), first("abc", "x"), first("", "x"))


def trial(n):
    d = 2
    while d * d <= n:
        if n % d == 0:
            return "%d divides" % d
        d += 1
    else:
        return "prime"


print([trial(n) for n in (2, 9, 13, 35)])


def nested():
    found = []
    for i in range(4):
        for j in range(4):
            if i * j == 6:
                found.append((i, j))
                break
            if j > i:
                continue
        else:
            found.append(i)
            continue
        break
    else:
        found.append("all")
    return found, i, j


print(nested())


def while_else():
    n = 3
    while n:
        n -= 1
        if n == 5:
            break
    else:
        n = "else"
    while True:
        if n == "else":
            n = 0
            continue
        n += 1
        if n > 2:
            break
    else:
        n = "never"
    while False:
        n = "never"
    else:
        n += 10
    while 0:
        pass
    return n


print(while_else())
items = [1, 2, 3]
for item in items:
    if len(items) < 6:
        items.append(item * 10)
print(items)
for item in items:
    items.remove(item)
print(items)
for item in items[:]:
    items.remove(item)
print(items)
table = {"a": 1, "b": 2}
try:
    for key in table:
        table[key + "!"] = 0
except RuntimeError as error:
    print(error)
for key in list(table):
    del table[key]
for item in table:
    print("never")
else:
    print("empty", table)
for i in range(3):
    i *= 10
    print(i, end=" ")
for i in (): print("never")
for x, in [(1,), (2,)]: print(x, end=" ")
else: print("one line")


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


class Letters:
    def __getitem__(self, i):
        return "xyz"[i]


down = Countdown(5)
for n in down:
    if n == 2:
        break
print(n, list(down), [*Letters()])


def spin():
    for _ in range(2):
        for _ in range(2):
            try:
                continue
            finally:
                print("f", end=" ")
        else:
            print("inner", end=" ")
    else:
        return "outer"


print(spin())
for wrong in (5, None, Ellipsis, Countdown):
    try:
        for _ in wrong:
            pass
    except TypeError as error:
        print(error)
