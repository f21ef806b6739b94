"""with statements: enter and exit, exceptions, several managers, leaving early."""


class Manager:
    def __init__(self, name, swallow=False, fail_exit=False):
        self.name = name
        self.swallow = swallow
        self.fail_exit = fail_exit

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind and kind.__name__, value, traceback is not None)
        if self.fail_exit:
            raise KeyError("exit of " + self.name)
        return self.swallow


with Manager("a") as value:
    print(value)
with Manager("b"), Manager("c") as c:
    print(c)
with (Manager("d") as d, Manager("e")):
    print(d)
with Manager("swallows", swallow=True):
    raise ValueError("swallowed")
try:
    with Manager("passes"):
        raise ValueError("passed on")
except ValueError as error:
    print("caught", error)
try:
    with Manager("outer", swallow=False) as o, Manager("inner", fail_exit=True):
        raise ValueError("replaced")
except KeyError as error:
    print(repr(error), repr(error.__context__))


def leave(how):
    for i in range(3):
        with Manager("loop %d" % i):
            if how == "return":
                return i
            if how == "break":
                break
            if how == "continue":
                continue
            print("end of body", i)
    return "after", i


for how in ("return", "break", "continue", "fall"):
    print(leave(how))


def return_value():
    x = [1]
    with Manager("r"):
        try:
            return x
        finally:
            x = [2]


print(return_value())


def targets():
    class Box:
        pass
    box = Box()
    items = [None]
    with Manager("t") as box.value, Manager("u") as items[0]:
        pass
    return box.value, items


print(targets())


class Pair:
    def __enter__(self):
        return 1, 2

    def __exit__(self, *args):
        return None


with Pair() as (first, second):
    print(first, second)


def swallowed_assignment():
    x = "before"
    with Manager("s", swallow=True):
        x = "inside"
        x = [][1]
    return x


print(swallowed_assignment())


def generator():
    with Manager("g"):
        yield 1
        yield 2


g = generator()
print(next(g))
g.close()


class NoExit:
    def __enter__(self):
        return self


for wrong in (NoExit(), 5):
    try:
        with wrong:
            print("never")
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
