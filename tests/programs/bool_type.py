"""bool: an int of two values."""


class Falsy:
    def __bool__(self):
        return False


class Empty:
    def __len__(self):
        return 0


class Bad:
    def __bool__(self):
        return 1


class BadLen:
    def __len__(self):
        return -1


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


print(bool(), bool(0), bool(0.0), bool(""), bool("0"), bool([]), bool([0]), bool(None), bool(Falsy()), bool(Empty()), bool(object()))
print(True + True, True * 3, -True, True / 2, True // 1, 5 % True, True ** 2, True == 1, True is (1 == 1), str(True), repr(False))
print(True < 2, sum([True, True, False]), [10, 20][True], "ab"[False], {True: 1}[1], int(True), float(True), True.real)
print(isinstance(True, int), issubclass(bool, int), type(True), bool.__mro__, bool.__base__, True.__class__)
print(f"{True} {True:d} {True:5} {True!r:>6} {False:x}", "%d %s %r" % (True, True, True), True.to_bytes(1, "big"), bool("False"))
print(not 0, not [], not "a", (not 0) is True, 1 and 0, 0 or "x", [] or {} or 0, 1 and 2 and 3, None and 1)
attempt(lambda: bool(Bad()))
attempt(lambda: bool(BadLen()))
attempt(lambda: bool(1, 2))
attempt(lambda: bool(x=1))
attempt(lambda: type("Sub", (bool,), {}))
attempt(lambda: bool.from_bytes(b"\1", "big"))
attempt(lambda: True.__and__(1.0))
attempt(lambda: not Bad())
