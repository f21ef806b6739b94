"""collections.deque: both ends, the middle, and what is refused."""
from _collections import deque


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


d = deque("abc")
d.append("d")
d.appendleft("z")
print(d, len(d), d.pop(), d.popleft(), d, bool(d), bool(deque()))
d.extend([1, 2])
d.extendleft("xy")
print(list(d), d[0], d[-1], d[3], 2 in d, 5 in d, d.count("a"), d.index("c"), d.index("c", 3, -1), list(reversed(d)))
d[1] = "X"
del d[0], d[-1], d[2]
print(d)
d.insert(1, "i")
d.insert(100, "end")
d.insert(-100, "first")
d.insert(-1, "before the end")
print(d)
d.remove("i")
d.reverse()
print(d)
n = deque(range(7))
for steps in [1, -1, 3, -3, 10, -10, 0, 7]:
    n.rotate(steps)
    print(list(n), end=" ")
n.rotate()
print(n)

last = deque(maxlen=3)
for i in range(6):
    last.append(i)
print(last, last.maxlen, deque().maxlen)
last.appendleft("left")
last.extend([8, 9])
last.rotate(1)
print(last, deque([1, 2], 0), deque(range(5), maxlen=2), last.copy(), last * 2, last + deque([5]))

print(deque([1, 2]) + deque([3]), deque([1, 2]) * 2, 3 * deque("a"), deque("a") * 0)
d = deque([1])
d += [2, 3]
d *= 2
print(d, d == deque([1, 2, 3] * 2), d != deque(), d == [1], deque([1, 2]) < deque([1, 3]), deque("ab") >= deque("abc"))
d.extend(d)
d.append(d)
print(len(d), d, repr(deque([deque([1])], 4)))
big = deque()
for i in range(1000):
    big.append(i)
    if i % 3:
        big.popleft()
print(len(big), big[0], big[-1], sum(big), big[100])
big.clear()
print(big, list(iter(big)), deque[int])


class Recent(deque):
    def __init__(self, items=(), maxlen=2):
        super().__init__(items, maxlen)
        self.note = "kept"


r = Recent("abc")
print(r, r.note, type(r.copy()).__name__, r.copy(), type(r + r).__name__, list(r), isinstance(r, deque))

for arguments in [(1, 2, 3), ([], "a"), ([], -1), (5,)]:
    attempt(deque, *arguments)
attempt(deque, x=1)
e = deque([1, 2, 3])
attempt(deque().pop)
attempt(deque().popleft)
attempt(lambda: e[3])
attempt(lambda: e[1:2])
attempt(lambda: e["a"])
attempt(lambda: e + [1])
attempt(lambda: e * "a")
attempt(lambda: e < [1])
attempt(e.remove, 7)
attempt(e.index, 7)
attempt(e.append)
attempt(hash, e)
attempt(deque([1], 1).insert, 0, 0)
attempt(setattr, e, "maxlen", 5)
attempt(e.__delitem__, -4)


def changing():
    for item in e:
        e.append(item)


attempt(changing)


class Meddler:
    def __eq__(self, other):
        e.clear()
        return False


attempt(lambda: Meddler() in e)
print(type(iter(e)), type(reversed(e)), deque)
