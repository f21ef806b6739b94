"""Functions that are called at the end, and objects that are left."""
import atexit


class C:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def show(*args, **keywords):
    print("show", args, keywords)


print(atexit.register(show, 1, a=2) is show)


@atexit.register
def first():
    print("first")


atexit.register(print, "removed")
atexit.unregister(print)
atexit.register(lambda: atexit.register(print, "registered at the end"))
try:
    atexit.register(1)
except TypeError as e:
    print(e)
left = C("left")
raise SystemExit(3)
